package org.custodes.verifier.tables;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.custodes.verifier.Finding;
import org.custodes.verifier.Findings;
import org.custodes.verifier.Step;
import org.custodes.verifier.dump.Dump;
import org.custodes.verifier.dump.Row;
import org.custodes.verifier.leaf.Leaf;
import org.jspecify.annotations.Nullable;

/// Compares rows that must be there with rows that are, both ways.
///
/// First all rows that must be there are told ([#row]); then [#look] reads the tables. Where
/// nothing differs that is all. Otherwise the rows are told once more, to a [#naming] sink, which
/// names each difference with both values.
public final class Comparison implements RowSink {

  /// Most rows whose difference is named in words; the rest are counted.
  public static final int MOST_NAMED = 1_000;

  private final Findings findings;
  private final Map<String, RowHashes> must = new TreeMap<>();
  private final Map<String, Map<RowHashes.Hash, @Nullable String[]>> different = new HashMap<>();
  private long differences;
  private long missing;
  private long named;

  public Comparison(Findings findings) {
    this.findings = findings;
    Tables.KNOWN.shapes().keySet().forEach(table -> must.put(table, new RowHashes()));
  }

  @Override
  public void row(String table, Leaf by, @Nullable String... values) {
    Shape shape = shape(table);
    if (!hashes(table).put(key(shape, values), RowHashes.Hash.of(values))) {
      findings.add(
          Finding.difference(
                  step(table),
                  "said-twice",
                  shape.name(values),
                  "a row that an earlier fact made",
                  "one that is new",
                  "Two facts say the same row.")
              .of(by.index(), by.id()));
    }
  }

  /// Reads every table of the export.
  ///
  /// @param entries turns the numbers by which lines and postings name their entry into its key
  public void look(Dump dump, UnaryOperator<String> entries) {
    for (String table : must.keySet()) {
      boolean ofEntries = table.equals("books.line") || table.equals("books.posting");
      dump.table(table).read(row -> look(shape(table), row, ofEntries ? entries : null));
      missing += hashes(table).missing();
    }
  }

  private void look(Shape shape, Row row, @Nullable UnaryOperator<String> entries) {
    @Nullable String[] values = shape.found(row);
    if (entries != null && values[0] != null) {
      values[0] = entries.apply(values[0]);
    }
    RowHashes.Hash key = key(shape, values);
    switch (hashes(shape.table()).look(key, RowHashes.Hash.of(values))) {
      case SAME -> {}
      case DIFFERENT -> different(shape, key, values);
      case STRANGE ->
          add(
              shape,
              "row-strange",
              row,
              values,
              "a row of which no fact says that it is there",
              "no row",
              "It was put in beside the facts.");
      case TWICE ->
          add(
              shape,
              "row-twice",
              row,
              values,
              "a second row with this key",
              "one",
              "It counts double.");
    }
  }

  private void different(Shape shape, RowHashes.Hash key, @Nullable String[] values) {
    differences++;
    Map<RowHashes.Hash, @Nullable String[]> rows =
        different.computeIfAbsent(shape.table(), _ -> new HashMap<>());
    if (rows.size() < MOST_NAMED) {
      rows.put(key, values);
    }
  }

  private void add(
      Shape shape,
      String code,
      Row row,
      @Nullable String[] values,
      String found,
      String wanted,
      String meaning) {
    findings.add(
        Finding.difference(
            step(shape.table()),
            code,
            shape.name(values) + " (" + row.place() + ")",
            found,
            wanted,
            meaning));
  }

  /// Whether the rows must be told again, to be named.
  public boolean hasToName() {
    return differences + missing > 0;
  }

  /// Names what differs, and what is missing.
  public RowSink naming() {
    return this::name;
  }

  private void name(String table, Leaf by, @Nullable String... values) {
    Shape shape = shape(table);
    RowHashes.Hash key = key(shape, values);
    @Nullable String[] found = different.getOrDefault(table, Map.of()).get(key);
    if (found != null) {
      columns(shape, by, values, found);
    } else if (hashes(table).isMissing(key)) {
      named++;
      findings.add(
          Finding.difference(
                  step(table),
                  "row-missing",
                  shape.name(values),
                  "no row",
                  "the row that this fact makes",
                  "What was recorded is no longer shown.")
              .of(by.index(), by.id()));
    }
  }

  private void columns(Shape shape, Leaf by, @Nullable String[] wanted, @Nullable String[] found) {
    for (int i = 0; i < wanted.length; i++) {
      if (!Objects.equals(wanted[i], found[i])) {
        named++;
        findings.add(
            Finding.difference(
                    step(shape.table()),
                    "row-differs",
                    shape.name(wanted) + ", column " + shape.columns().get(i).name(),
                    shown(found[i]),
                    shown(wanted[i]),
                    "The table shows something else than people signed or the house recorded.")
                .of(by.index(), by.id()));
      }
    }
  }

  /// How many differences were named in words.
  public long named() {
    return named;
  }

  private static String shown(@Nullable String value) {
    return value == null ? "nothing" : value.isEmpty() ? "an empty text" : value;
  }

  private static RowHashes.Hash key(Shape shape, @Nullable String[] values) {
    @Nullable String[] key = new @Nullable String[shape.keys().size()];
    for (int i = 0; i < key.length; i++) {
      key[i] = values[shape.keys().get(i)];
    }
    return RowHashes.Hash.of(key);
  }

  private static Step step(String table) {
    return Tables.KNOWN.step(table);
  }

  private Shape shape(String table) {
    return Objects.requireNonNull(Tables.KNOWN.shapes().get(table), table);
  }

  private RowHashes hashes(String table) {
    return Objects.requireNonNull(must.get(table), table);
  }
}
