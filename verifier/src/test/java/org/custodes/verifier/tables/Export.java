package org.custodes.verifier.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.json.Json;
import org.custodes.verifier.Findings;
import org.custodes.verifier.History;
import org.custodes.verifier.HousePolicy;
import org.custodes.verifier.accounts.Listings;
import org.custodes.verifier.accounts.Projection;
import org.custodes.verifier.dump.Dump;
import org.custodes.verifier.dump.Schema;
import org.custodes.verifier.leaf.Catalogue;
import org.custodes.verifier.leaf.Leaf;
import org.custodes.verifier.leaf.LeafReader;
import org.custodes.verifier.leaf.Unreadable;
import org.custodes.verifier.people.People;
import org.jspecify.annotations.Nullable;

/// Writes a history as an export of a database whose tables show just what its facts say.
///
/// The rows are those that the verifier expects, so this does not show that it expects the right
/// ones: that is shown on a real database, whose server shares no code with it.
public final class Export {

  private final Map<String, List<Map<String, String>>> rows = new TreeMap<>();
  private final History history;
  private final Map<String, Long> entries = new TreeMap<>();

  private Export(History history) {
    this.history = history;
    Schema.KNOWN.columns().keySet().forEach(table -> rows.put(table, new ArrayList<>()));
  }

  /// The text of the export.
  public static String of(History history, HousePolicy policy, Path folder) {
    Export export = new Export(history);
    export.migrations();
    export.files();
    export.facts();
    export.listings();
    export.tell(policy, folder);
    return export.text();
  }

  private void migrations() {
    for (String line : Schema.KNOWN.migrations()) {
      String[] words = line.split(" ", -1);
      row(
          "house.schema_history",
          Map.of("version", words[0], "script", words[1], "checksum", words[2], "success", "t"));
    }
  }

  private void files() {
    history
        .files()
        .forEach((sha256, bytes) ->
            row(
                "filing.file",
                Map.of(
                    "sha256", "\\x" + sha256, "bytes", "\\x" + HexFormat.of().formatHex(bytes))));
  }

  private void facts() {
    for (int i = 0; i < history.facts().size(); i++) {
      Bytes bytes = history.facts().get(i);
      Map<String, String> row = new TreeMap<>();
      row.put("entered", Integer.toString(i + 1));
      row.put("canonical", "\\x" + bytes.hex());
      row.put("hash", "\\x" + Digest.of(bytes).bytes().hex());
      Map<String, String> place =
          new TreeMap<>(Map.of("index", Integer.toString(i), "fact", Integer.toString(i + 1)));
      leaf(i)
          .ifPresent(leaf -> {
            row.put("id", leaf.id());
            leaf.date().map(LocalDate::toString).ifPresent(date -> row.put("event_date", date));
            for (Map<String, String> one : List.of(row, place)) {
              one.put("type", leaf.type().name());
              one.put("actor", leaf.actor());
              one.put("subject", leaf.subject());
              one.put("recorded_at", moment(leaf.recorded().toString()));
            }
            if (leaf.isBacked()) {
              row.put("content_hash", "\\x" + leaf.contentHash().bytes().hex());
            }
          });
      row("facts.fact", row);
      row("facts.place", place);
    }
  }

  private Optional<Leaf> leaf(long index) {
    try {
      return Optional.of(
          new LeafReader(Catalogue.KNOWN).read(index, history.facts().get((int) index)));
    } catch (Unreadable _) {
      return Optional.empty();
    }
  }

  private void listings() {
    for (List<Json.Members> listing : history.listings()) {
      StringBuilder text = new StringBuilder();
      listing.forEach(
          row -> text.append(org.custodes.transparency.json.CanonicalJson.text(row)).append('\n'));
      String sha256 = "\\x" + Digest.of(Bytes.ofText(text.toString())).bytes().hex();
      row("books.listing", Map.of("sha256", sha256, "rows", Integer.toString(listing.size())));
      for (int i = 0; i < listing.size(); i++) {
        row("books.listing_row", listed(listing.get(i), sha256, i + 1));
      }
    }
  }

  private static Map<String, String> listed(Json.Members row, String sha256, int ordinal) {
    StringBuilder categories = new StringBuilder();
    List<String> elements = new ArrayList<>();
    List<String> fissiles = new ArrayList<>();
    for (Json.Members one : Leaf.records(row, "contents")) {
      categories.append(one.text("category").orElseThrow());
      elements.add(one.text("element").orElseThrow());
      fissiles.add(one.text("fissile").orElse("0"));
    }
    return Map.of(
        "sha256", sha256,
        "ordinal", Integer.toString(ordinal),
        "point", row.text("point").orElseThrow(),
        "batch", row.text("batch").orElseThrow(),
        "description", row.text("description").orElseThrow(),
        "items", "0",
        "measurement", row.text("measurement").orElseThrow(),
        "categories", categories.toString(),
        "elements", "{" + String.join(",", elements) + "}",
        "fissiles", "{" + String.join(",", fissiles) + "}");
  }

  private void tell(HousePolicy policy, Path folder) {
    Findings ignored = new Findings();
    People people =
        new People(policy, sha256 -> Optional.ofNullable(history.files().get(sha256)), ignored);
    FactRows factRows = new FactRows(people, this::expected);
    Projection projection =
        new Projection(listingsRead(folder), this::leaf, signers(people), this::expected, ignored);
    for (int i = 0; i < history.facts().size(); i++) {
      leaf(i)
          .ifPresent(leaf -> {
            people.hear(leaf);
            factRows.hear(leaf);
            projection.hear(leaf);
          });
    }
    projection.tell();
    factRows.tell();
    people.tell((table, by, values) -> {
      @Nullable String[] plain = new @Nullable String[values.size()];
      for (int i = 0; i < plain.length; i++) {
        plain[i] = values.get(i).orElse(null);
      }
      expected(table, by, plain);
    });
  }

  private Listings listingsRead(Path folder) {
    try {
      Path file = Files.createTempFile(folder, "listings", ".sql");
      Files.writeString(file, text());
      try (Dump dump = Dump.open(file)) {
        return Listings.read(dump, new Findings());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Projection.Signers signers(People people) {
    return new Projection.Signers() {
      @Override
      public Optional<String> preparer(Leaf leaf) {
        return people.preparer(leaf);
      }

      @Override
      public Optional<String> approver(Leaf leaf) {
        return people.approver(leaf);
      }
    };
  }

  private void expected(String table, Leaf by, @Nullable String... values) {
    Shape shape = java.util.Objects.requireNonNull(Tables.KNOWN.shapes().get(table));
    Map<String, String> row = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      Shape.Column column = shape.columns().get(i);
      String value = values[i];
      if (value != null) {
        raw(column, value).ifPresent(text -> row.put(column.name(), text));
      }
    }
    if (table.equals("books.entry")) {
      long number = entries.size() + 1L;
      entries.put(row.get("key"), number);
      row.put("number", Long.toString(number));
    } else if (table.equals("books.line") || table.equals("books.posting")) {
      row.put(
          "entry", Long.toString(java.util.Objects.requireNonNull(entries.get(row.get("entry")))));
    }
    row(table, row);
  }

  private Optional<String> raw(Shape.Column column, String value) {
    return switch (column.kind()) {
      case VALUE -> Optional.of(value);
      case TIME -> Optional.of(moment(value));
      case THERE ->
          value.equals("t") ? Optional.of(moment(Instant.EPOCH.toString())) : Optional.empty();
      case SHA256 ->
          Optional.ofNullable(history.files().get(value))
              .map(bytes -> "\\x" + HexFormat.of().formatHex(bytes));
      case TEXT_SHA256 ->
          Optional.ofNullable(history.files().get(value))
              .map(bytes -> new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
    };
  }

  private static String moment(String iso) {
    return iso.replace('T', ' ').replace("Z", "+00");
  }

  private void row(String table, Map<String, String> values) {
    java.util.Objects.requireNonNull(rows.get(table), table).add(values);
  }

  private String text() {
    StringBuilder text =
        new StringBuilder(
            "--\n-- PostgreSQL database dump\n--\n\nSET client_encoding = 'UTF8';\n\n");
    rows.forEach((table, all) -> {
      List<String> columns = java.util.Objects.requireNonNull(Schema.KNOWN.columns().get(table));
      text.append("COPY ")
          .append(table)
          .append(" (")
          .append(String.join(", ", columns))
          .append(") FROM stdin;\n");
      for (Map<String, String> row : all) {
        text.append(
                String.join(
                    "\t", columns.stream().map(column -> escaped(row.get(column))).toList()))
            .append('\n');
      }
      text.append("\\.\n\n\n");
    });
    return text.append("--\n-- PostgreSQL database dump complete\n--\n\n").toString();
  }

  private static String escaped(@Nullable String value) {
    return value == null
        ? "\\N"
        : value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
  }
}
