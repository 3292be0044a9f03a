package org.custodes.cli.validate;

import java.math.BigDecimal;
import java.util.List;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Isotope;
import org.custodes.accounting.Mass;

/// What lists of batches have in common: lines with batches, and a last one with their sums.
final class Lines {

  private static final String TOTAL = "TOTAL";

  private Lines() {}

  /// The lines with a batch each; at least one.
  static List<Csv.Row> batches(Csv csv) {
    List<Csv.Row> batches = csv.rows().stream().filter(row -> !isTotal(row)).toList();
    if (batches.isEmpty()) {
      throw new Malformed(csv.file().name() + ": found no line, wanted one for each batch");
    }
    return batches;
  }

  /// The line with the sums.
  static Csv.Row total(Csv csv) {
    List<Csv.Row> totals = csv.rows().stream().filter(Lines::isTotal).toList();
    if (totals.size() != 1) {
      throw new Malformed(
          "%s: found %d lines %s, wanted one".formatted(csv.file().name(), totals.size(), TOTAL));
    }
    return totals.getFirst();
  }

  static ChangeCode code(Csv.Row row) {
    return ChangeCode.of(row.text("ic_code"))
        .orElseThrow(() -> row.refused("ic_code", "an inventory change code"));
  }

  static Category category(Csv.Row row, String column) {
    String letter = row.text(column);
    if (letter.length() != 1) {
      throw row.refused(column, "the letter of a category");
    }
    return Category.ofLetter(letter.charAt(0))
        .orElseThrow(() -> row.refused(column, "the letter of a category"));
  }

  /// What the line has of uranium; its fissile mass is of an isotope that the accounts know.
  static Content uranium(Csv.Row row, String element, String fissile) {
    String isotope = row.text("isotope_code");
    if (isotope.length() != 1 || Isotope.ofLetter(isotope.charAt(0)).isEmpty()) {
      throw row.refused("isotope_code", "G, K or J");
    }
    return new Content(category(row, "element_code"), row.grams(element), row.grams(fissile));
  }

  static void items(List<Csv.Row> batches, Csv.Row total, Recorder cases) {
    String name = "sum of items";
    cases.attempt(
        name,
        () -> {
          long got = batches.stream().mapToLong(row -> row.count("items")).sum();
          BigDecimal expected = BigDecimal.valueOf(total.count("items"));
          cases.number(name, expected, BigDecimal.valueOf(got), BigDecimal.ZERO, "");
        });
  }

  static void sum(String column, Csv.Row total, Mass got, Recorder cases) {
    String name = "sum of " + column;
    cases.attempt(
        name,
        () -> cases.number(name, total.grams(column).grams(), got.grams(), BigDecimal.ZERO, "g"));
  }

  private static boolean isTotal(Csv.Row row) {
    return row.text("line").equals(TOTAL);
  }
}
