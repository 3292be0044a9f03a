package org.custodes.server.books.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.ChangeCode.Kind;

/// Which fields a change of one code has.
record ChangeFields(ChangeCode code) {

  private static final Set<ChangeCode> RECEIPTS = EnumSet.of(ChangeCode.RD, ChangeCode.RF);
  private static final Set<ChangeCode> TRANSFERS =
      EnumSet.of(ChangeCode.RD, ChangeCode.RF, ChangeCode.SD, ChangeCode.SF);
  private static final Set<ChangeCode> CALCULATED = EnumSet.of(ChangeCode.LN, ChangeCode.NP);

  /// How many categories one line can have in the form.
  private static final int MASSES = 2;

  /// Most batches of one rebatching in the form; more are pasted.
  static final int MOST_LINES = 12;

  /// The codes one chooses from; the two of rebatching are one choice.
  static List<ChangeCode> codes() {
    return Stream.of(ChangeCode.values()).filter(code -> code != ChangeCode.RP).toList();
  }

  /// The codes whose letters or words hold every word of a text, in their order.
  static List<ChangeFields> search(String text) {
    List<String> words = List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1));
    return codes().stream()
        .filter(code -> words.stream().allMatch(word -> says(code).contains(word)))
        .map(ChangeFields::new)
        .toList();
  }

  private static String says(ChangeCode code) {
    return (code.code() + " " + code.keyword()).toLowerCase(Locale.ROOT);
  }

  /// For example `+`, `−`, or `±` where it depends.
  String sign() {
    return switch (code.kind()) {
      case INCREASE -> "+";
      case DECREASE -> "−";
      case CATEGORY_CHANGE -> "→";
      case DIFFERENCE -> "±";
      case REBATCHING -> "⇄";
    };
  }

  boolean isRebatching() {
    return code.kind() == Kind.REBATCHING;
  }

  boolean isDifference() {
    return code.kind() == Kind.DIFFERENCE;
  }

  boolean isCategoryChange() {
    return code.kind() == Kind.CATEGORY_CHANGE;
  }

  boolean hasCounterpart() {
    return TRANSFERS.contains(code);
  }

  boolean hasShippersBatch() {
    return RECEIPTS.contains(code);
  }

  /// Whether the counterpart is another area of the State.
  boolean isDomestic() {
    return code == ChangeCode.RD || code == ChangeCode.SD;
  }

  /// Whether an isotopic composition can be told: for what is calculated it must, for a receipt it
  /// lets decay be calculated later.
  boolean hasIsotopes() {
    return CALCULATED.contains(code) || RECEIPTS.contains(code);
  }

  boolean needsReference() {
    return CALCULATED.contains(code);
  }

  /// The categories it can have.
  List<Category> categories() {
    return switch (code) {
      case NP -> List.of(Category.PLUTONIUM, Category.ENRICHED);
      default -> code.from().map(List::of).orElse(List.of(Category.values()));
    };
  }

  /// How many categories stand in one line.
  int masses() {
    return isCategoryChange() || code == ChangeCode.NP ? 1 : MASSES;
  }
}
