package org.custodes.accounting.journal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;

/// An entry in the books: one event on one day in one area, in postings that sum to zero in every
/// category, for the element and for the fissile mass.
///
/// It is never changed. What was wrong is reversed by an entry with all signs turned at the same
/// day, and posted anew.
///
/// @param key names it for ever; whoever asks for it chooses it, so that asking twice posts once
/// @param date when it happened
/// @param lines what an inventory change report says of it, for a change and for its reversal
/// @param reverses the entry that it takes back
/// @param postings two or more
public record Entry(
    UUID key,
    Mba area,
    LocalDate date,
    Kind kind,
    List<ChangeLine> lines,
    Optional<UUID> reverses,
    List<Posting> postings) {

  /// What an entry is for.
  public enum Kind {
    /// What was there when the books were opened.
    OPENING,
    /// An inventory change.
    CHANGE,
    /// Takes a change back.
    REVERSAL,
    /// Brings the book to what a physical inventory found; the rest is material unaccounted for.
    TAKING
  }

  public Entry {
    requireNonNull(key, "key");
    requireNonNull(area, "area");
    requireNonNull(date, "date");
    lines = List.copyOf(lines);
    postings = List.copyOf(postings);
    if (postings.size() < 2) {
      throw new IllegalArgumentException("an entry needs two postings or more");
    }
    if ((kind == Kind.REVERSAL) != reverses.isPresent()) {
      throw new IllegalArgumentException("a reversal, and nothing else, takes an entry back");
    }
    for (Posting posting : postings) {
      if (!posting.account().area().equals(area)) {
        throw new IllegalArgumentException(
            "an entry of %s posts nothing in %s".formatted(area, posting.account().area()));
      }
    }
    requireZero("postings", sums(postings.stream()));
    requireZero(
        "rebatching",
        sums(postings.stream().filter(p -> p.account().kind() == AccountKind.REBATCHING)));
    requireSameUranium(postings);
  }

  /// An inventory change.
  ///
  /// @throws IllegalArgumentException if its lines leave a difference: what is taken from batches
  ///   by `RM` is what is put into batches by `RP`
  public static Entry change(UUID key, Mba area, LocalDate date, List<ChangeLine> lines) {
    List<Posting> postings = lines.stream().flatMap(line -> line.postings(area).stream()).toList();
    return new Entry(key, area, date, Kind.CHANGE, lines, Optional.empty(), postings);
  }

  /// The first entry of an area's books.
  public static Entry opening(UUID key, Mba area, LocalDate date, List<ListedBatch> held) {
    List<Posting> postings =
        held.stream().flatMap(one -> opened(area, one)).flatMap(List::stream).toList();
    return new Entry(key, area, date, Kind.OPENING, List.of(), Optional.empty(), postings);
  }

  /// Brings the book to a physical inventory.
  ///
  /// @param found physical less book, for each batch that differs
  public static Entry taking(UUID key, Mba area, LocalDate date, List<Difference> found) {
    List<Posting> postings = new ArrayList<>();
    for (Difference one : found) {
      postings.addAll(pair(area, one.batch(), one.gained(), AccountKind.MUF));
    }
    return new Entry(key, area, date, Kind.TAKING, List.of(), Optional.empty(), postings);
  }

  /// How much more a physical inventory found in a batch than the book says; negative if less.
  public record Difference(BatchName batch, Content gained) {}

  /// The entry that takes this one back: all signs turned, at the same day.
  public Entry reversal(UUID reversalKey) {
    return new Entry(
        reversalKey,
        area,
        date,
        Kind.REVERSAL,
        lines,
        Optional.of(key),
        postings.stream().map(Posting::turned).toList());
  }

  /// What it adds to the stock of each batch, in the order of its postings; several postings to one
  /// batch and category are several.
  public Stream<Posting> stock() {
    return postings.stream().filter(posting -> posting.account().kind() == AccountKind.STOCK);
  }

  private static Stream<List<Posting>> opened(Mba area, ListedBatch one) {
    return one.contents().stream().map(c -> pair(area, one.batch(), c, AccountKind.OPENING));
  }

  private static List<Posting> pair(Mba area, BatchName batch, Content gained, AccountKind kind) {
    Category category = gained.category();
    return List.of(
        new Posting(Account.stock(area, category, batch), gained),
        new Posting(Account.of(kind, area, category), gained.negated()));
  }

  private static Map<Category, Content> sums(Stream<Posting> postings) {
    Map<Category, Content> sums = new EnumMap<>(Category.class);
    postings.forEach(
        posting -> sums.merge(posting.account().category(), posting.amount(), Content::plus));
    return sums;
  }

  private static void requireZero(String what, Map<Category, Content> sums) {
    for (Content sum : sums.values()) {
      if (!sum.isZero()) {
        throw new IllegalArgumentException(
            "%s of %s sum to %s of which %s fissile, wanted zero"
                .formatted(what, sum.category().title(), sum.element(), sum.fissile()));
      }
    }
  }

  /// What leaves one category of uranium arrives in another.
  private static void requireSameUranium(List<Posting> postings) {
    Content sum =
        postings.stream()
            .filter(posting -> posting.account().kind() == AccountKind.CATEGORY_CHANGE)
            .map(Posting::amount)
            .map(c -> new Content(Category.ENRICHED, c.element(), c.fissile()))
            .reduce(Content.zero(Category.ENRICHED), Content::plus);
    if (!sum.isZero()) {
      throw new IllegalArgumentException(
          "a category change makes or loses %s of which %s fissile, wanted zero"
              .formatted(sum.element(), sum.fissile()));
    }
  }
}
