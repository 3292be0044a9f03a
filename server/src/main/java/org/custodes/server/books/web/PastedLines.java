package org.custodes.server.books.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.custodes.server.books.TypedChange;
import org.custodes.server.books.TypedLine;
import org.custodes.server.books.TypedLine.TypedMass;
import org.custodes.server.books.web.Pasted.Row;

/// Changes made from pasted lines.
///
/// Each line is a change of its own, unless `change` has a word in it: lines with the same word are
/// one change, as the two sides of a rebatching are. Lines of one change with the same code and
/// batch are one line with several categories.
///
/// @param changes in the order of their first lines
record PastedLines(List<One> changes) {

  /// The fields in their documented order.
  static final List<String> FIELDS =
      List.of(
          "code",
          "date",
          "point",
          "batch",
          "description",
          "items",
          "measurement",
          "category",
          "element",
          "fissile",
          "counterpart",
          "shippersBatch",
          "reference",
          "isotopes",
          "note",
          "change");

  PastedLines {
    changes = List.copyOf(changes);
  }

  /// One change and the pasted lines that it was made of.
  ///
  /// @param rows for each of its lines the pasted ones
  record One(TypedChange change, List<List<Row>> rows) {

    One {
      rows = List.copyOf(rows);
    }

    /// The first pasted line of one of its lines; of the change where the line is -1.
    Row row(int line) {
      return rows.get(Math.clamp(line, 0, rows.size() - 1)).getFirst();
    }
  }

  /// @param base from which the keys of the changes are made, so that a paste sent twice posts once
  static PastedLines of(List<Row> rows, UUID base) {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : rows) {
      String word = row.at("change");
      String group = word.isEmpty() ? "line " + row.number() : "change " + word;
      groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(row);
    }
    List<One> changes = new ArrayList<>();
    groups.forEach((group, of) -> changes.add(one(of, key(base, group))));
    return new PastedLines(changes);
  }

  List<TypedChange> typed() {
    return changes.stream().map(One::change).toList();
  }

  private static One one(List<Row> rows, UUID key) {
    Map<String, List<Row>> lines = new LinkedHashMap<>();
    rows.forEach(row ->
        lines
            .computeIfAbsent(row.at("code") + " " + row.at("batch"), _ -> new ArrayList<>())
            .add(row));
    List<List<Row>> parted = lines.values().stream().map(List::copyOf).toList();
    List<TypedLine> typed = parted.stream().map(PastedLines::line).toList();
    return new One(new TypedChange(key, rows.getFirst().at("date"), typed), parted);
  }

  /// One line, its categories those of all its rows, everything else of the first.
  static TypedLine line(List<Row> rows) {
    Row first = rows.getFirst();
    return new TypedLine(
        first.at("code"),
        first.at("point"),
        first.at("batch"),
        first.at("description"),
        first.at("items"),
        first.at("measurement"),
        rows.stream().map(PastedLines::mass).toList(),
        first.at("counterpart"),
        first.at("shippersBatch"),
        first.at("reference"),
        FormLine.isotopes(first.at("isotopes")),
        first.at("note"));
  }

  private static TypedMass mass(Row row) {
    return new TypedMass(row.at("category"), row.at("element"), row.at("fissile"));
  }

  private static UUID key(UUID base, String group) {
    return UUID.nameUUIDFromBytes((base + " " + group).getBytes(StandardCharsets.UTF_8));
  }
}
