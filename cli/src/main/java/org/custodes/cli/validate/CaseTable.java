package org.custodes.cli.validate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Cases for people: a heading for each file, then kind, name, expected, got, tolerance, verdict.
///
/// Long cells are cut where the case passed; a case that failed has them whole, below its row.
final class CaseTable {

  /// Widest cell, in characters.
  static final int WIDEST = 64;

  private static final int COLUMNS = 5;
  private static final String MORE = "…";

  private final List<Case> cases;
  private final int[] widths = new int[COLUMNS];

  private CaseTable(List<Case> cases) {
    this.cases = List.copyOf(cases);
    for (int column = 0; column < COLUMNS; column++) {
      widths[column] = width(column);
    }
  }

  /// The cases of each file below its name, in columns of their own.
  static List<String> lines(List<Case> cases) {
    Map<String, List<Case>> files =
        cases.stream()
            .collect(Collectors.groupingBy(Case::file, LinkedHashMap::new, Collectors.toList()));
    List<String> lines = new ArrayList<>();
    files.forEach((file, inFile) -> {
      lines.add(plain(file));
      lines.addAll(new CaseTable(inFile).rows());
    });
    return lines;
  }

  private List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (Case one : cases) {
      rows.add(row(one));
      if (one.verdict() == Verdict.FAILED) {
        rows.addAll(whole(one));
      }
    }
    return rows;
  }

  private String row(Case one) {
    StringBuilder row = new StringBuilder("  ");
    List<String> cells = cells(one);
    for (int column = 0; column < COLUMNS; column++) {
      String cell = cells.get(column);
      row.append(cell).repeat(' ', widths[column] - cell.length() + 2);
    }
    return row.append(verdict(one)).toString();
  }

  private static String verdict(Case one) {
    String word = one.verdict() == Verdict.FAILED ? "FAILED" : one.verdict().word();
    return one.reason().isEmpty() ? word : word + ": " + plain(one.reason());
  }

  private static List<String> whole(Case one) {
    boolean fits = one.expected().length() <= WIDEST && one.got().length() <= WIDEST;
    return fits
        ? List.of()
        : List.of("    expected " + plain(one.expected()), "    got      " + plain(one.got()));
  }

  private static List<String> cells(Case one) {
    return List.of(
        cut(one.kind()), cut(one.name()), cut(one.expected()), cut(one.got()), one.tolerance());
  }

  private int width(int column) {
    return cases.stream().mapToInt(one -> cells(one).get(column).length()).max().orElse(0);
  }

  private static String cut(String cell) {
    String plain = plain(cell);
    return plain.length() <= WIDEST ? plain : plain.substring(0, WIDEST - 1) + MORE;
  }

  /// What a file says must not steer the terminal.
  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }
}
