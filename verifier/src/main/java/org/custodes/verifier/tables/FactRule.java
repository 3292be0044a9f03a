package org.custodes.verifier.tables;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.json.Json;
import org.custodes.verifier.leaf.Leaf;
import org.jspecify.annotations.Nullable;

/// One line of `tables.txt`: what a fact of one type puts into a table.
///
/// @param list the field whose records make a row each; empty where the fact makes one
/// @param later whether it changes a row that an earlier fact made
/// @param sources what each compared column gets; nothing for no value, or for what stays
record FactRule(
    Shape shape, String type, String list, boolean later, List<Optional<String>> sources) {

  FactRule {
    sources = List.copyOf(sources);
  }

  /// The people behind a fact.
  interface Signers {
    Optional<String> preparer(Leaf leaf);

    Optional<String> approver(Leaf leaf);
  }

  static FactRule parse(Shape shape, List<String> words) {
    boolean each = words.getFirst().equals("each");
    boolean later = words.getFirst().equals("then");
    int at = each || later ? 1 : 0;
    String type = words.get(at);
    String list = each ? words.get(at + 1) : "";
    List<String> names = shape.columns().stream().map(Shape.Column::name).toList();
    List<Optional<String>> sources =
        new ArrayList<>(Collections.nCopies(names.size(), Optional.empty()));
    for (String word : words.subList(at + (each ? 2 : 1), words.size())) {
      int equals = word.indexOf('=');
      int column = names.indexOf(word.substring(0, equals));
      if (column < 0) {
        throw new IllegalArgumentException(shape.table() + " does not compare " + word);
      }
      sources.set(column, Optional.of(word.substring(equals + 1)));
    }
    return new FactRule(shape, type, list, later, sources);
  }

  /// The rows that the fact makes.
  List<@Nullable String[]> rows(Leaf leaf, Signers signers) {
    List<@Nullable String[]> rows = new ArrayList<>();
    if (list.isEmpty()) {
      rows.add(row(leaf, leaf.fields(), 0, signers));
      return rows;
    }
    for (Json.Members record : leaf.records(list)) {
      rows.add(row(leaf, record, rows.size(), signers));
    }
    return rows;
  }

  private @Nullable String[] row(Leaf leaf, Json.Members record, int ordinal, Signers signers) {
    @Nullable String[] values = new @Nullable String[sources.size()];
    for (int i = 0; i < values.length; i++) {
      String source = sources.get(i).orElse(null);
      values[i] = source == null ? null : value(source, leaf, record, ordinal, signers);
    }
    return values;
  }

  private static @Nullable String value(
      String source, Leaf leaf, Json.Members record, int ordinal, Signers signers) {
    return switch (source) {
      case "@id" -> leaf.id();
      case "@actor" -> leaf.actor();
      case "@recorded" -> Shape.moment(leaf.recorded());
      case "@ordinal" -> Integer.toString(ordinal);
      case "@preparer" -> signers.preparer(leaf).orElse(null);
      case "@approver" -> signers.approver(leaf).orElse(null);
      case "@last" -> signers.approver(leaf).or(() -> signers.preparer(leaf)).orElse(null);
      default -> source.startsWith("'") ? source.substring(1) : field(source, leaf, record);
    };
  }

  private static @Nullable String field(String source, Leaf leaf, Json.Members record) {
    int bar = source.indexOf('|');
    String name = bar < 0 ? source : source.substring(0, bar);
    Optional<String> text =
        record.find(name).or(() -> leaf.fields().find(name)).map(FactRule::text);
    return (bar < 0 ? text : turned(text, source.substring(bar + 1))).orElse(null);
  }

  private static Optional<String> turned(Optional<String> text, String how) {
    return switch (how) {
      case "hex" -> text.map(digits -> Shape.bytes(HexFormat.of().parseHex(digits)));
      case "time" -> text.map(Instant::parse).map(Shape::moment);
      case "or-empty" -> Optional.of(text.orElse(""));
      case "before@" -> text.map(pack -> pack.substring(0, Math.max(0, pack.indexOf('@'))));
      case "after@" -> text.map(pack -> pack.substring(pack.indexOf('@') + 1));
      case "text-hash" -> text.map(words -> Digest.of(Bytes.ofText(words)).bytes().hex());
      default -> throw new IllegalArgumentException("tables.txt knows no " + how);
    };
  }

  private static String text(Json value) {
    return switch (value) {
      case Json.Text(String text) -> text;
      case Json.Whole(long number) -> Long.toString(number);
      case Json.Truth(boolean truth) -> truth ? "t" : "f";
      case Json.Nothing _, Json.Items _, Json.Members _ -> value.word();
    };
  }
}
