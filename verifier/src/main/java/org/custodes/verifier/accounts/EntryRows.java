package org.custodes.verifier.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.custodes.transparency.json.Json;
import org.custodes.verifier.leaf.Leaf;
import org.custodes.verifier.tables.RowHashes;
import org.custodes.verifier.tables.RowSink;
import org.jspecify.annotations.Nullable;

/// Tells entries, lines and postings as the tables of the books must show them.
final class EntryRows {

  private final RowSink sink;

  /// Of each batch, code and day the highest revision of a change and of a reversal; −1 for none.
  private final RowHashes revisions = new RowHashes();

  EntryRows(RowSink sink) {
    this.sink = sink;
  }

  /// Who stands behind the entries of a fact, and since when they count as known.
  record Behind(
      Leaf fact, Optional<String> reason, @Nullable String preparer, @Nullable String approver) {

    String known() {
      return fact.fields()
          .text("sourceRecordedAt")
          .map(Instant::parse)
          .orElse(fact.recorded())
          .toString();
    }

    boolean imported() {
      return fact.fields().text("sourceRecordedAt").isPresent();
    }
  }

  /// All entries of one fact; revisions follow from what was there before them.
  void tell(List<Entry> entries, Behind behind) {
    boolean correcting = entries.stream().anyMatch(entry -> entry.reverses().isPresent());
    for (Entry entry : entries) {
      entry(entry, behind);
      for (int i = 0; i < entry.lines().size(); i++) {
        line(entry, i, entry.lines().get(i), correcting, behind.fact());
      }
      for (int i = 0; i < entry.postings().size(); i++) {
        posting(entry, i, entry.postings().get(i), behind);
      }
    }
  }

  private void entry(Entry entry, Behind behind) {
    sink.row(
        "books.entry",
        behind.fact(),
        entry.key(),
        entry.area(),
        entry.date().toString(),
        entry.kind(),
        truth(entry.late()),
        behind.reason().orElse(null),
        entry.reverses().orElse(null),
        behind.fact().recorded().toString(),
        behind.known(),
        truth(behind.imported()),
        behind.preparer(),
        behind.approver(),
        behind.fact().id());
  }

  private void posting(Entry entry, int ordinal, Entry.Posting posting, Behind behind) {
    sink.row(
        "books.posting",
        behind.fact(),
        entry.key(),
        Integer.toString(ordinal),
        entry.area(),
        posting.account(),
        String.valueOf(posting.category()),
        posting.batch(),
        posting.code(),
        entry.date().toString(),
        behind.known(),
        Long.toString(posting.mass().element()),
        Long.toString(posting.mass().fissile()));
  }

  private void line(Entry entry, int ordinal, Json.Members line, boolean correcting, Leaf fact) {
    List<Content> contents = Content.all(line, "contents");
    boolean reverses = entry.reverses().isPresent();
    boolean composed = line.find("reference").isPresent();
    List<Json.Members> isotopes = Leaf.records(line, "isotopes");
    sink.row(
        "books.line",
        fact,
        entry.key(),
        Integer.toString(ordinal),
        entry.area(),
        entry.date().toString(),
        text(line, "code"),
        text(line, "point"),
        text(line, "batch"),
        text(line, "description"),
        line.find("items").orElse(new Json.Nothing()) instanceof Json.Whole(long items)
            ? Long.toString(items)
            : null,
        text(line, "measurement"),
        contents.stream().map(one -> String.valueOf(one.category())).collect(Collectors.joining()),
        contents.stream().map(one -> Long.toString(one.mass().element())).collect(braces()),
        contents.stream().map(one -> Long.toString(one.mass().fissile())).collect(braces()),
        text(line, "counterpart"),
        text(line, "shippersBatch"),
        text(line, "reference"),
        composed
            ? isotopes.stream().map(one -> one.text("nuclide").orElse("")).collect(braces())
            : null,
        composed
            ? isotopes.stream().map(one -> one.text("mass").orElse("")).collect(braces())
            : null,
        text(line, "note"),
        Long.toString(revision(entry, line, correcting)),
        truth(reverses));
  }

  /// The first change of a batch, code and day is revision 0; n is there once n − 1 is taken back.
  private long revision(Entry entry, Json.Members line, boolean correcting) {
    RowHashes.Hash chain =
        RowHashes.Hash.of(
            entry.area(), text(line, "batch"), text(line, "code"), entry.date().toString());
    RowHashes.Hash found = revisions.find(chain);
    RowHashes.Hash last = found == null ? new RowHashes.Hash(-1, -1) : found;
    boolean reverses = entry.reverses().isPresent();
    long change = last.high();
    long reversal = last.low();
    long revision = reverses ? Math.max(change, 0) : (correcting ? change : reversal) + 1;
    revisions.replace(
        chain,
        reverses
            ? new RowHashes.Hash(change, Math.max(reversal, revision))
            : new RowHashes.Hash(Math.max(change, revision), reversal));
    return revision;
  }

  private static @Nullable String text(Json.Members line, String name) {
    return line.text(name).orElse(null);
  }

  private static java.util.stream.Collector<CharSequence, ?, String> braces() {
    return Collectors.joining(",", "{", "}");
  }

  static String truth(boolean truth) {
    return truth ? "t" : "f";
  }
}
