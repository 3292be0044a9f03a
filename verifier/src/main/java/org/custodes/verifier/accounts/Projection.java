package org.custodes.verifier.accounts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongFunction;
import org.custodes.transparency.json.Json;
import org.custodes.verifier.Finding;
import org.custodes.verifier.Findings;
import org.custodes.verifier.Step;
import org.custodes.verifier.accounts.EntryRows.Behind;
import org.custodes.verifier.leaf.Leaf;
import org.custodes.verifier.tables.RowHashes;
import org.custodes.verifier.tables.RowSink;

/// The books, built again fact by fact.
///
/// What an entry posts follows from what was reported and from nothing else; see `codes.txt`. A
/// closing says what lay there: that is recalculated, and so is each balance of an inventory
/// taking.
public final class Projection {

  private final Listings listings;
  private final LongFunction<Optional<Leaf>> facts;
  private final RowSink sink;
  private final EntryRows rows;
  private final Findings findings;
  private final Signers signers;
  private final Map<String, Area> areas = new TreeMap<>();

  /// In which fact, and as which entry of it, a change stands.
  private final RowHashes entries = new RowHashes();

  private final Map<String, String> reversed = new HashMap<>();

  /// The people behind a fact.
  public interface Signers {
    Optional<String> preparer(Leaf leaf);

    Optional<String> approver(Leaf leaf);
  }

  private static final class Area {
    private final Leaf opening;
    private final LocalDate opened;
    private final Stock stock = new Stock();
    private LocalDate closed;
    private long entries;

    Area(Leaf opening, LocalDate opened) {
      this.opening = opening;
      this.opened = opened;
      this.closed = opened.minusDays(1);
    }
  }

  /// @param facts finds a fact again by its place, for corrections
  /// @param findings where what is wrong with the books' own law is named
  public Projection(
      Listings listings,
      LongFunction<Optional<Leaf>> facts,
      Signers signers,
      RowSink sink,
      Findings findings) {
    this.listings = listings;
    this.facts = facts;
    this.signers = signers;
    this.sink = sink;
    this.rows = new EntryRows(sink);
    this.findings = findings;
  }

  /// Hears facts in the order of the log; what is no fact of the books is passed over.
  public void hear(Leaf leaf) {
    try {
      switch (leaf.type().act()) {
        case "books.book-opened" -> opened(leaf);
        case "books.changes-posted", "books.late-changes-posted" -> posted(leaf);
        case "books.entry-corrected" -> corrected(leaf);
        case "books.days-closed" -> closed(leaf);
        case "books.inventory-taken" -> taken(leaf);
        default -> {}
      }
    } catch (ArithmeticException _) {
      wrong(
          leaf,
          "mass",
          "masses beyond 64 bits",
          "masses that add up",
          "No facility holds as much.");
    }
  }

  /// Tells what lies where, after the last fact.
  public void tell() {
    areas.forEach((code, area) ->
        area.stock
            .held()
            .forEach((place, held) ->
                sink.row(
                    "books.stock",
                    area.opening,
                    code,
                    place.account(),
                    String.valueOf(place.category()),
                    place.batch(),
                    Long.toString(held.mass().element()),
                    Long.toString(held.mass().fissile()),
                    held.latest().toString())));
  }

  private void opened(Leaf leaf) {
    String code = leaf.text("area");
    LocalDate day = day(leaf, "day");
    if (areas.containsKey(code)) {
      wrong(
          leaf,
          "opened-twice",
          "the books of " + code + " opened again",
          "opened once",
          "Two beginnings cannot both be true.");
      return;
    }
    Area area = new Area(leaf, day);
    areas.put(code, area);
    sink.row("books.book", leaf, code, leaf.text("facility"), day.toString(), leaf.id());
    inventory(leaf, code, day.minusDays(1), true);
    List<Listings.Listed> listed = listing(leaf);
    List<Entry.Gain> gains = new ArrayList<>();
    listed.forEach(row ->
        row.contents()
            .forEach(content ->
                gains.add(new Entry.Gain(row.batch(), content.category(), content.mass()))));
    if (!listed.isEmpty()) {
      post(
          leaf,
          List.of(
              Entry.of(
                  leaf.text("key"), code, day.minusDays(1), "opening", false, "opening", gains)));
    }
  }

  private void posted(Leaf leaf) {
    String code = leaf.text("area");
    List<Entry> all = new ArrayList<>();
    List<Entry> late = new ArrayList<>();
    for (Json.Members said : leaf.records("entries")) {
      Entry entry = Entry.change(code, said, Leaf.truth(said, "late"));
      all.add(entry);
      if (entry.late()) {
        late.add(entry);
      }
    }
    all.addAll(kept(code, late));
    post(leaf, all);
  }

  private void corrected(Leaf leaf) {
    String code = leaf.text("area");
    boolean late = leaf.truth("late");
    Optional<Entry> wrong = change(leaf.text("corrects"));
    if (wrong.isEmpty() || !wrong.get().area().equals(code)) {
      wrong(
          leaf,
          "corrects-nothing",
          "the entry " + leaf.text("corrects"),
          "a change in the books of " + code,
          "It takes back what is not there.");
      return;
    }
    String before = reversed.putIfAbsent(leaf.text("corrects"), leaf.id());
    if (before != null) {
      wrong(
          leaf,
          "corrected-twice",
          "the entry " + leaf.text("corrects") + ", taken back by " + before,
          "one that stands",
          "It would count twice.");
    }
    List<Entry> all = new ArrayList<>();
    all.add(wrong.get().reversal(leaf.text("reversal"), late));
    for (Json.Members said : leaf.records("replacement")) {
      all.add(Entry.change(code, said, late));
    }
    if (late) {
      all.addAll(kept(code, List.copyOf(all)));
    }
    post(leaf, all);
  }

  private Optional<Entry> change(String key) {
    RowHashes.Hash place = entries.find(RowHashes.Hash.of(key));
    if (place == null) {
      return Optional.empty();
    }
    return facts
        .apply(place.high())
        .map(leaf -> {
          String list = leaf.is("books.entry-corrected") ? "replacement" : "entries";
          return Entry.change(leaf.text("area"), leaf.records(list).get((int) place.low()), false);
        });
  }

  private void closed(Leaf leaf) {
    Optional<Area> area = area(leaf);
    if (area.isEmpty()) {
      return;
    }
    LocalDate through = day(leaf, "through");
    requireLater(leaf, area.get(), through);
    same(
        leaf, "totals", totals(area.get().stock.at(through)), Content.all(leaf.fields(), "totals"));
    if (!leaf.text("entries").equals(Long.toString(area.get().entries))) {
      wrong(
          leaf,
          "closing",
          leaf.text("entries") + " entries",
          area.get().entries + " as the facts have it",
          "Two people closed other books than these.");
    }
    close(leaf, area.get(), through, false);
  }

  private void taken(Leaf leaf) {
    Optional<Area> found = area(leaf);
    if (found.isEmpty()) {
      return;
    }
    Area area = found.get();
    LocalDate day = day(leaf, "day");
    requireLater(leaf, area, day);
    inventory(leaf, leaf.text("area"), day, false);
    List<Entry.Gain> gains = differences(listing(leaf), area.stock.at(day));
    List<Content> muf =
        Content.sums(
                gains.stream()
                    .map(gain -> new Content(gain.category(), gain.mass().negated()))
                    .toList())
            .stream()
            .filter(content -> !content.mass().isZero())
            .toList();
    same(leaf, "muf", muf, Content.all(leaf.fields(), "muf"));
    if (!gains.isEmpty()) {
      post(
          leaf,
          List.of(
              Entry.of(leaf.text("key"), leaf.text("area"), day, "taking", false, "muf", gains)));
    }
    area.stock.takings().add(day);
    close(leaf, area, day, true);
  }

  /// Physical less book, for each batch and category that differ.
  private static List<Entry.Gain> differences(
      List<Listings.Listed> physical, SortedMap<Stock.Place, Mass> book) {
    TreeMap<Stock.Place, Mass> differences = new TreeMap<>();
    for (Listings.Listed row : physical) {
      row.contents()
          .forEach(content ->
              differences.put(
                  new Stock.Place("stock", row.batch(), content.category()), content.mass()));
    }
    book.forEach((place, mass) -> differences.merge(place, mass.negated(), Mass::plus));
    List<Entry.Gain> gains = new ArrayList<>();
    differences.forEach((place, mass) -> {
      if (!mass.isZero()) {
        gains.add(new Entry.Gain(place.batch(), place.category(), mass));
      }
    });
    return gains;
  }

  /// What an inventory found stays found: a late entry of a day before it changes material
  /// unaccounted for by as much, by an entry on the day of the inventory.
  private List<Entry> kept(String code, List<Entry> late) {
    Area area = areas.get(code);
    Map<LocalDate, List<Entry>> before = new TreeMap<>();
    for (Entry entry : late) {
      LocalDate day = area == null ? null : area.stock.takings().ceiling(entry.date());
      if (day != null) {
        before.computeIfAbsent(day, _ -> new ArrayList<>()).add(entry);
      }
    }
    List<Entry> kept = new ArrayList<>();
    before.forEach((day, entries) -> {
      List<Entry.Gain> lost = lost(entries);
      if (!lost.isEmpty()) {
        kept.add(Entry.of(key(day, entries), code, day, "taking", true, "muf", lost));
      }
    });
    return kept;
  }

  private static List<Entry.Gain> lost(List<Entry> entries) {
    TreeMap<Stock.Place, Mass> lost = new TreeMap<>();
    for (Entry entry : entries) {
      entry.postings().stream()
          .filter(posting -> posting.account().equals("stock"))
          .forEach(posting ->
              lost.merge(
                  new Stock.Place("stock", posting.batch(), posting.category()),
                  posting.mass().negated(),
                  Mass::plus));
    }
    List<Entry.Gain> gains = new ArrayList<>();
    lost.forEach((place, mass) -> {
      if (!mass.isZero()) {
        gains.add(new Entry.Gain(place.batch(), place.category(), mass));
      }
    });
    return gains;
  }

  /// The same key for the same entries.
  private static String key(LocalDate day, List<Entry> entries) {
    StringBuilder name = new StringBuilder("inventory of ").append(day).append(" kept after");
    entries.forEach(entry -> name.append(' ').append(entry.key()));
    return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }

  private void post(Leaf leaf, List<Entry> all) {
    Optional<Area> area = area(leaf);
    if (area.isEmpty()) {
      return;
    }
    Behind behind =
        new Behind(
            leaf,
            leaf.fields().text("reason"),
            signers.preparer(leaf).orElse(null),
            signers.approver(leaf).orElse(null));
    rows.tell(all, behind);
    int number = 0;
    for (Entry entry : all) {
      requireForm(leaf, area.get(), entry);
      area.get().entries++;
      if (entry.kind().equals("change")) {
        entries.put(RowHashes.Hash.of(entry.key()), new RowHashes.Hash(leaf.index(), number++));
      }
    }
    move(leaf, area.get(), all);
  }

  private void move(Leaf leaf, Area area, List<Entry> all) {
    Map<Stock.Place, Mass> after = new TreeMap<>();
    for (Entry entry : all) {
      for (Entry.Posting posting : entry.postings()) {
        if (Stock.MATERIAL.contains(posting.account())) {
          Stock.Place place =
              new Stock.Place(posting.account(), posting.batch(), posting.category());
          after.put(place, area.stock.move(entry.date(), place, posting.mass()));
        }
      }
    }
    after.forEach((place, mass) ->
        Stock.wrong(place, mass)
            .ifPresent(held ->
                wrong(
                    leaf,
                    "below-zero",
                    place.account()
                        + " "
                        + place.batch()
                        + " of category "
                        + place.category()
                        + " with "
                        + held,
                    "no less than nothing, and no more fissile than element",
                    "More was taken out than was there.")));
  }

  private void requireForm(Leaf leaf, Area area, Entry entry) {
    boolean closed = !entry.date().isAfter(area.closed);
    boolean opening = entry.kind().equals("opening");
    if (!opening && entry.late() != closed) {
      wrong(
          leaf,
          "closed-days",
          "an entry of " + entry.date() + (entry.late() ? " called late" : ""),
          entry.late()
              ? "one of days closed through " + area.closed
              : "one after " + area.closed + ", through which days are closed",
          "What was closed was changed, or was called closed and is not.");
    }
    if (!opening && entry.date().isBefore(area.opened)) {
      wrong(
          leaf,
          "before-opening",
          "an entry of " + entry.date(),
          "one from " + area.opened + " on",
          "The books tell nothing of days before they were opened.");
    }
    Map<Character, Mass> rebatched = new TreeMap<>();
    for (Json.Members line : entry.lines()) {
      String code = line.text("code").orElse("");
      Optional<Code> known = Code.of(code);
      if (known.isEmpty()) {
        wrong(
            leaf,
            "code",
            "the code " + code,
            "one of codes.txt",
            "It cannot be said what it does to the accounts.");
      } else if (known.get().changesCategory()
          && Content.all(line, "contents").stream()
              .anyMatch(one -> one.category() != known.get().from())) {
        wrong(
            leaf,
            "category",
            "a change of category " + code + " of other material",
            "of category " + known.get().from(),
            "It would take from a category what is not in it.");
      }
    }
    entry.postings().stream()
        .filter(posting -> posting.account().equals("rebatching"))
        .forEach(posting -> rebatched.merge(posting.category(), posting.mass(), Mass::plus));
    rebatched.forEach((category, left) -> {
      if (!left.isZero()) {
        wrong(
            leaf,
            "rebatching",
            left + " left over in category " + category,
            "as much put into batches as is taken from batches",
            "Material appears or disappears between batches.");
      }
    });
  }

  private void requireLater(Leaf leaf, Area area, LocalDate through) {
    if (!through.isAfter(area.closed)) {
      wrong(
          leaf,
          "closed-twice",
          "days closed through " + through,
          "a day after " + area.closed,
          "Closed days were closed again.");
    }
  }

  private void close(Leaf leaf, Area area, LocalDate through, boolean inventory) {
    sink.row(
        "books.closing",
        leaf,
        leaf.text("area"),
        through.toString(),
        EntryRows.truth(inventory),
        leaf.fields()
            .text("sourceRecordedAt")
            .map(Instant::parse)
            .orElse(leaf.recorded())
            .toString(),
        leaf.id());
    area.stock.close(through);
    area.closed = through.isAfter(area.closed) ? through : area.closed;
  }

  private void inventory(Leaf leaf, String code, LocalDate day, boolean opening) {
    sink.row(
        "books.inventory",
        leaf,
        code,
        day.toString(),
        EntryRows.truth(opening),
        "\\x" + leaf.text("listing"),
        leaf.id());
  }

  /// The listing that was signed; its number of batches and totals must be those signed.
  private List<Listings.Listed> listing(Leaf leaf) {
    Optional<List<Listings.Listed>> listed = listings.find(leaf.text("listing"));
    if (listed.isEmpty()) {
      wrong(
          leaf,
          "listing-missing",
          "no listing with the SHA-256 " + leaf.text("listing"),
          "its rows in the export",
          "What lay there cannot be said.");
      return List.of();
    }
    String batches =
        leaf.fields().find("batches").orElse(new Json.Nothing()) instanceof Json.Whole(long number)
            ? Long.toString(number)
            : "";
    if (!batches.equals(Integer.toString(listed.get().size()))) {
      wrong(
          leaf,
          "listing",
          batches + " batches",
          listed.get().size() + " as listed",
          "People signed another listing.");
    }
    List<Content> totals =
        Content.sums(listed.get().stream().flatMap(row -> row.contents().stream()).toList());
    same(leaf, "totals", totals, Content.all(leaf.fields(), "totals"));
    return listed.get();
  }

  private void same(Leaf leaf, String field, List<Content> made, List<Content> said) {
    if (!made.equals(said)) {
      wrong(
          leaf,
          field,
          said.toString(),
          made + " as the facts have it",
          "People signed other figures than the books hold.");
    }
  }

  private static List<Content> totals(SortedMap<Stock.Place, Mass> stock) {
    List<Content> all = new ArrayList<>();
    stock.forEach((place, mass) -> all.add(new Content(place.category(), mass)));
    return Content.sums(all).stream().filter(content -> !content.mass().isZero()).toList();
  }

  private Optional<Area> area(Leaf leaf) {
    Area area = areas.get(leaf.text("area"));
    if (area == null) {
      wrong(
          leaf,
          "no-books",
          "the area " + leaf.text("area"),
          "one whose books were opened",
          "Nothing is known of what was there.");
    }
    return Optional.ofNullable(area);
  }

  private static LocalDate day(Leaf leaf, String field) {
    return LocalDate.parse(Objects.requireNonNull(leaf.text(field)));
  }

  private void wrong(Leaf leaf, String code, String found, String wanted, String meaning) {
    findings.add(
        Finding.difference(Step.ACCOUNTS, code, leaf.type().name(), found, wanted, meaning)
            .of(leaf.index(), leaf.id()));
  }
}
