package org.custodes.cli.validate;

import java.util.ArrayList;
import java.util.List;
import org.custodes.accounting.Mass;

/// A table in a text file: columns in the first line, commas between, every line of equal length.
///
/// Quotation marks around a value are taken; a value does not go over the end of a line.
record Csv(ReferenceFile file, List<String> columns, List<Row> rows) {

  /// Most lines after the first.
  static final int MOST_LINES = 100_000;

  private static final int DIGITS = 9;

  Csv {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// Reads a file with exactly these columns.
  ///
  /// @throws Malformed naming the line
  static Csv read(ReferenceFile file, List<String> wanted) {
    List<String> lines = file.text().lines().toList();
    List<String> columns = lines.isEmpty() ? List.of() : split(file, 1, lines.getFirst());
    if (!columns.equals(wanted)) {
      throw new Malformed(
          "%s line 1: found the columns %s, wanted %s"
              .formatted(file.name(), String.join(",", columns), String.join(",", wanted)));
    }
    if (lines.size() > MOST_LINES + 1) {
      throw new Malformed(file.name() + ": found more lines, wanted at most " + MOST_LINES);
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        rows.add(row(file, wanted, i + 1, lines.get(i)));
      }
    }
    return new Csv(file, columns, rows);
  }

  /// Whether the first line of the file has these columns.
  static boolean hasColumns(ReferenceFile file, List<String> wanted) {
    return file.firstLine().replace("\"", "").equals(String.join(",", wanted));
  }

  private static Row row(ReferenceFile file, List<String> columns, int number, String line) {
    List<String> values = split(file, number, line);
    if (values.size() != columns.size()) {
      throw new Malformed(
          "%s line %d: found %d values, wanted %d"
              .formatted(file.name(), number, values.size(), columns.size()));
    }
    return new Row(file, number, columns, values);
  }

  private static List<String> split(ReferenceFile file, int number, String line) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        values.add(value.toString().strip());
        value.setLength(0);
      } else {
        value.append(c);
      }
    }
    if (quoted) {
      throw new Malformed(
          "%s line %d: found a quotation mark without its other, wanted both"
              .formatted(file.name(), number));
    }
    values.add(value.toString().strip());
    return values;
  }

  /// One line.
  ///
  /// @param line from 1, the columns being the first
  record Row(ReferenceFile file, int line, List<String> columns, List<String> values) {

    Row {
      columns = List.copyOf(columns);
      values = List.copyOf(values);
    }

    /// The value in a column; empty if there is none.
    String text(String column) {
      return values.get(columns.indexOf(column));
    }

    boolean has(String column) {
      return !text(column).isEmpty();
    }

    Mass grams(String column) {
      try {
        return Mass.ofGrams(text(column));
      } catch (IllegalArgumentException e) {
        throw new Malformed(place(column) + ": " + e.getMessage(), e);
      }
    }

    int count(String column) {
      String text = text(column);
      if (!text.matches("[0-9]{1," + DIGITS + "}")) {
        throw refused(column, "a number of at most " + DIGITS + " digits");
      }
      return Integer.parseInt(text);
    }

    Malformed refused(String column, String wanted) {
      return new Malformed(
          "%s: found \"%s\", wanted %s".formatted(place(column), text(column), wanted));
    }

    private String place(String column) {
      return "%s line %d, %s".formatted(file.name(), line, column);
    }
  }
}
