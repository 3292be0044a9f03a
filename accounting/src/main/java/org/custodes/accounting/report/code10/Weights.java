package org.custodes.accounting.report.code10;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;

/// The weights of one entry in micrograms.
final class Weights {

  private static final Label[] LABELS = Label.values();
  static final int FIRST = Label.UNIFIED.index();

  private static final Category[] CATEGORIES = Category.values();

  private final Weight weight = new Weight();
  private final long[] micrograms = new long[LABELS.length];
  private final Weight.State[] states = new Weight.State[LABELS.length];
  private long present;

  Weights() {
    Arrays.fill(states, Weight.State.FINE);
  }

  /// Whether every weight that is there could be read.
  boolean readable;

  void read(Code10Entry entry) {
    present = entry.present >>> FIRST << FIRST;
    readable = true;
    for (long left = present; left != 0; left &= left - 1) {
      int i = Long.numberOfTrailingZeros(left);
      Label label = LABELS[i];
      Weight.State state =
          weight.read(entry.bytes, entry.from(label), entry.to(label), label.unit().orElseThrow());
      states[i] = state;
      micrograms[i] = weight.micrograms;
      readable &= state == Weight.State.FINE || state == Weight.State.FINE_GRAINED;
    }
  }

  boolean any() {
    return present != 0;
  }

  boolean has(Label label) {
    return (present & label.bit()) != 0;
  }

  /// Micrograms; 0 if the label is not there or could not be read.
  long of(Label label) {
    return has(label) ? micrograms[label.index()] : 0;
  }

  Weight.State state(Label label) {
    return states[label.index()];
  }

  /// Whether there is an element mass of the category.
  boolean has(Category category) {
    return has(element(category));
  }

  /// Whether a fissile mass of the category is stated.
  boolean hasFissile(Category category) {
    return switch (category) {
      case ENRICHED, UNIFIED -> has(Label.U233) || has(Label.U233_U235) || has(Label.U235);
      case NATURAL -> has(Label.NATURAL_FISSILE);
      case DEPLETED -> has(Label.DEPLETED_FISSILE);
      case PLUTONIUM, THORIUM -> false;
    };
  }

  /// U-233 and U-235 of the category in micrograms: label 660, or the sum of 640 and 670.
  long fissile(Category category) {
    return switch (category) {
      case ENRICHED, UNIFIED ->
          has(Label.U233_U235) ? of(Label.U233_U235) : of(Label.U233) + of(Label.U235);
      case NATURAL -> of(Label.NATURAL_FISSILE);
      case DEPLETED -> of(Label.DEPLETED_FISSILE);
      case PLUTONIUM, THORIUM -> 0;
    };
  }

  /// What the entry holds, one content for each category with an element mass.
  List<Content> contents() {
    List<Content> contents = new ArrayList<>(1);
    for (Category category : CATEGORIES) {
      if (has(category)) {
        contents.add(
            new Content(category, new Mass(of(element(category))), new Mass(fissile(category))));
      }
    }
    return contents;
  }

  static Label element(Category category) {
    return switch (category) {
      case UNIFIED -> Label.UNIFIED;
      case NATURAL -> Label.NATURAL;
      case DEPLETED -> Label.DEPLETED;
      case ENRICHED -> Label.ENRICHED;
      case PLUTONIUM -> Label.PLUTONIUM;
      case THORIUM -> Label.THORIUM;
    };
  }
}
