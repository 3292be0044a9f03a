package org.custodes.accounting.report.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Unit;
import org.custodes.accounting.report.code10.Label;
import org.jspecify.annotations.Nullable;

/// Writes printed contents as weights of an entry and reads them again (labels 600 to 800).
final class Weighed {

  private Weighed() {}

  /// How an entry states its fissile mass.
  ///
  /// @param both as U-233 with U-235 (label 660), not as U-235 (label 670)
  /// @param always also for natural and depleted uranium without fissile mass, as a category change
  ///   must
  record Fissile(boolean both, boolean always) {}

  /// Adds what a content prints as.
  ///
  /// @param printed rounded already
  static void write(SortedMap<Label, String> values, Content printed, Fissile fissile) {
    Category category = printed.category();
    values.put(element(category), text(printed.element(), category.reportingUnit()));
    Label isotope = fissile(category, fissile.both());
    if (isotope != null
        && (category.requiresFissile() || fissile.always() || !printed.fissile().isZero())) {
      values.put(isotope, text(printed.fissile(), Unit.G));
    }
  }

  /// What an entry's weights say, one content for each category.
  static List<Content> read(Map<Label, String> values) {
    List<Content> contents = new ArrayList<>();
    for (Category category : Category.values()) {
      if (values.containsKey(element(category))) {
        contents.add(
            new Content(category, mass(values, element(category)), stated(values, category)));
      }
    }
    return contents;
  }

  private static Mass stated(Map<Label, String> values, Category category) {
    if (category.requiresFissile()) {
      return mass(values, Label.U233_U235).plus(mass(values, Label.U235));
    }
    Label isotope = fissile(category, false);
    return isotope == null ? Mass.ZERO : mass(values, isotope);
  }

  private static Mass mass(Map<Label, String> values, Label label) {
    String text = values.get(label);
    return text == null
        ? Mass.ZERO
        : Mass.of(text.substring(0, text.length() - 1), label.unit().orElseThrow());
  }

  private static String text(Mass printed, Unit unit) {
    return printed.in(unit).toPlainString() + unit.letter();
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

  private static @Nullable Label fissile(Category category, boolean both) {
    return switch (category) {
      case UNIFIED, ENRICHED -> both ? Label.U233_U235 : Label.U235;
      case NATURAL -> Label.NATURAL_FISSILE;
      case DEPLETED -> Label.DEPLETED_FISSILE;
      case PLUTONIUM, THORIUM -> null;
    };
  }
}
