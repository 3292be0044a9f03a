package org.custodes.server.books.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Lines of a spreadsheet, as they come over the clipboard: cells between tabs or, where there is
/// none, semicolons.
///
/// The first line may name the fields, in any order; otherwise they stand in the documented order.
/// Quotation marks around a cell are taken off. Blank lines are passed over and counted.
///
/// @param unknown names in the first line that are no fields
/// @param rows in their order
/// @param left how many lines beyond the limit were not read
record Pasted(List<String> unknown, List<Row> rows, int left) {

  Pasted {
    unknown = List.copyOf(unknown);
    rows = List.copyOf(rows);
  }

  /// One line.
  ///
  /// @param number its place in what was pasted, from 1
  /// @param cells by the names of fields; those left empty are absent
  /// @param surplus how many cells stand beyond the last field
  record Row(int number, Map<String, String> cells, int surplus) {

    Row {
      cells = Map.copyOf(cells);
    }

    String at(String field) {
      return cells.getOrDefault(field, "");
    }
  }

  /// @param fields their names in the documented order
  /// @param most how many lines are read at most
  static Pasted read(String text, List<String> fields, int most) {
    List<String> order = fields;
    List<String> unknown = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    String[] lines = text.split("\\R", -1);
    boolean first = true;
    int left = 0;
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].isBlank()) {
        continue;
      }
      List<String> cells = cells(lines[i]);
      if (first && isHead(cells, fields)) {
        order = cells.stream().map(cell -> field(cell, fields)).toList();
        cells.stream().filter(cell -> !isField(cell, fields)).forEach(unknown::add);
      } else if (rows.size() == most) {
        left++;
      } else {
        rows.add(row(i + 1, cells, order));
      }
      first = false;
    }
    return new Pasted(unknown, rows, left);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  private static Row row(int number, List<String> cells, List<String> order) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(cells.size(), order.size()); i++) {
      if (!cells.get(i).isEmpty()) {
        named.put(order.get(i), cells.get(i));
      }
    }
    long surplus = cells.stream().skip(order.size()).filter(cell -> !cell.isEmpty()).count();
    return new Row(number, named, (int) surplus);
  }

  private static List<String> cells(String line) {
    String separator = line.indexOf('\t') >= 0 ? "\t" : ";";
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(separator, -1)) {
      String bare = cell.strip();
      boolean quoted = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"");
      cells.add(quoted ? bare.substring(1, bare.length() - 1).replace("\"\"", "\"").strip() : bare);
    }
    return cells;
  }

  /// A line that names two fields or more, and `batch` among them, is a head.
  private static boolean isHead(List<String> cells, List<String> fields) {
    return cells.stream().filter(cell -> isField(cell, fields)).count() >= 2
        && cells.stream().anyMatch(cell -> field(cell, fields).equals("batch"));
  }

  private static boolean isField(String cell, List<String> fields) {
    return fields.contains(field(cell, fields));
  }

  /// The field of this name in any case and without blanks and hyphens; the cell itself if there is
  /// none.
  private static String field(String cell, List<String> fields) {
    String bare = bare(cell);
    return fields.stream().filter(name -> bare(name).equals(bare)).findFirst().orElse(cell);
  }

  private static String bare(String name) {
    return name.replaceAll("[\\s_'’-]", "").toLowerCase(Locale.ROOT);
  }
}
