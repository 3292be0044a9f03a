package org.custodes.verifier.accounts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.json.CanonicalJson;
import org.custodes.transparency.json.Json;
import org.custodes.verifier.CannotTell;
import org.custodes.verifier.Finding;
import org.custodes.verifier.Findings;
import org.custodes.verifier.Step;
import org.custodes.verifier.dump.Dump;
import org.custodes.verifier.dump.Row;

/// Physical inventory listings, by the hash that people signed. The rows come from the export;
/// those whose hash is another are named and not used.
public final class Listings {

  /// Most rows of all listings together.
  public static final int MOST_ROWS = 5_000_000;

  private final Map<String, List<Listed>> listings = new HashMap<>();

  /// One batch of a listing.
  record Listed(String batch, List<Content> contents) {}

  /// @param findings where listings are named whose rows do not make their hash
  public static Listings read(Dump dump, Findings findings) {
    Listings all = new Listings();
    Map<String, StringBuilder> texts = new HashMap<>();
    Map<String, Long> said = new HashMap<>();
    dump.table("books.listing")
        .read(row -> {
          String name = row.text("sha256");
          said.put(name, row.number("rows"));
          texts.put(name, new StringBuilder());
          all.listings.put(name, new ArrayList<>());
        });
    if (dump.table("books.listing_row").rows() > MOST_ROWS) {
      throw new CannotTell(
          dump.name(),
          dump.table("books.listing_row").rows() + " rows of listings",
          "at most " + MOST_ROWS);
    }
    dump.table("books.listing_row").read(row -> all.add(row, texts, findings));
    texts.forEach((name, text) -> {
      String made = "\\x" + Digest.of(Bytes.ofText(text.toString())).bytes().hex();
      long rows = all.listings.getOrDefault(name, List.of()).size();
      if (!made.equals(name) || said.getOrDefault(name, -1L) != rows) {
        all.listings.remove(name);
        findings.add(
            Finding.difference(
                Step.ACCOUNTS,
                "listing",
                "books.listing " + name,
                rows + " rows with the hash " + made,
                said.get(name) + " rows with this hash",
                "Rows of a listing were changed, added, removed or reordered since it was signed."));
      }
    });
    return all;
  }

  private void add(Row row, Map<String, StringBuilder> texts, Findings findings) {
    String name = row.text("sha256");
    StringBuilder text = texts.get(name);
    List<Listed> rows = listings.get(name);
    if (text == null || rows == null || row.number("ordinal") != rows.size() + 1L) {
      findings.add(
          Finding.difference(
              Step.ACCOUNTS,
              "listing-row",
              "books.listing_row " + name + " (" + row.place() + ")",
              "row " + row.text("ordinal"),
              "rows of a listing in their order",
              "It is a row of no listing, or stands in another place."));
      return;
    }
    List<Content> contents = contents(row);
    rows.add(new Listed(row.text("batch"), contents));
    text.append(CanonicalJson.text(json(row, contents))).append('\n');
  }

  private static Json json(Row row, List<Content> contents) {
    List<Json> masses = new ArrayList<>();
    for (Content content : contents) {
      Map<String, Json> members = new HashMap<>();
      members.put("category", new Json.Text(String.valueOf(content.category())));
      members.put("element", new Json.Text(Long.toString(content.mass().element())));
      if (content.place() < Content.CATEGORIES.indexOf('P')) {
        members.put("fissile", new Json.Text(Long.toString(content.mass().fissile())));
      }
      masses.add(new Json.Members(members));
    }
    return new Json.Members(
        Map.of(
            "point", new Json.Text(row.text("point")),
            "batch", new Json.Text(row.text("batch")),
            "description", new Json.Text(row.text("description")),
            "items", new Json.Whole(row.number("items")),
            "measurement", new Json.Text(row.text("measurement")),
            "contents", new Json.Items(masses)));
  }

  private static List<Content> contents(Row row) {
    String categories = row.text("categories");
    List<Long> elements = numbers(row, "elements");
    List<Long> fissiles = numbers(row, "fissiles");
    if (elements.size() != categories.length() || fissiles.size() != categories.length()) {
      throw new CannotTell(
          row.place(), elements.size() + " masses", "one for each of " + categories);
    }
    List<Content> contents = new ArrayList<>();
    for (int i = 0; i < categories.length(); i++) {
      contents.add(new Content(categories.charAt(i), new Mass(elements.get(i), fissiles.get(i))));
    }
    return contents;
  }

  /// An array as PostgreSQL writes it: `{1,2}`.
  static List<Long> numbers(Row row, String column) {
    String text = row.text(column);
    if (!text.matches("\\{(-?[0-9]{1,19}(,-?[0-9]{1,19})*)?}")) {
      throw new CannotTell(row.place(), text + " in " + column, "numbers in braces");
    }
    String inside = text.substring(1, text.length() - 1);
    return inside.isEmpty()
        ? List.of()
        : List.of(inside.split(",")).stream().map(Long::valueOf).toList();
  }

  Optional<List<Listed>> find(String sha256) {
    return Optional.ofNullable(listings.get("\\x" + sha256));
  }
}
