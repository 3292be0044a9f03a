package org.custodes.server.books;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.custodes.accounting.Mba;
import org.custodes.accounting.journal.ChangeRules;
import org.custodes.accounting.journal.Entry;
import org.custodes.server.books.BookOutcome.Wrong;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.CanonicalJson;
import org.custodes.server.facts.NewFact;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Approvals;
import org.custodes.server.identity.Objection;
import org.custodes.server.identity.SignedIn;
import org.custodes.server.site.Areas;
import org.custodes.server.site.RegisteredArea;
import org.custodes.server.site.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks for acts on the books: reads what was typed, says all that is wrong with it, and hands the
/// rest to those who sign.
@Service
class Asks {

  /// Longest fields of one act, in bytes; its envelope fits beside them.
  static final int LONGEST = 58_000;

  private final BookStore store;
  private final Books books;
  private final BookLedger ledger;
  private final Areas areas;
  private final Approvals approvals;
  private final Keys keys;
  private final State state;
  private final Clock clock;

  Asks(
      BookStore store,
      Books books,
      BookLedger ledger,
      Areas areas,
      Approvals approvals,
      Keys keys,
      State state,
      Clock clock) {
    this.store = store;
    this.books = books;
    this.ledger = ledger;
    this.areas = areas;
    this.approvals = approvals;
    this.keys = keys;
    this.state = state;
    this.clock = clock;
  }

  @Transactional
  BookOutcome open(
      SignedIn by, Mba area, LocalDate day, List<TypedLine> listing, Optional<Instant> source) {
    Optional<RegisteredArea> place = areas.find(area);
    if (place.isEmpty()) {
      return no("books.unknown-area", area);
    }
    Optional<BookOutcome> no = stranger(by, OpenBooks.TYPE, area).or(() -> tooLong(listing));
    if (no.isPresent()) {
      return no.get();
    }
    Listings.Read read = Listings.read(listing);
    if (!read.wrong().isEmpty()) {
      return new BookOutcome.Refused(read.wrong());
    }
    Listing kept = Listing.of(read.rows());
    store.keep(kept);
    Opening opening =
        new Opening(
            area,
            place.get().facility(),
            day,
            UUID.randomUUID(),
            kept.rows().size(),
            kept.sha256(),
            kept.totals(),
            "",
            source);
    return ask(by, OpenBooks.act(opening.saying(opening.sentence()), by.actor()));
  }

  @Transactional
  BookOutcome post(
      SignedIn by,
      Mba area,
      List<TypedChange> typed,
      Optional<String> reason,
      Optional<Instant> source) {
    Optional<BookOutcome> no =
        stranger(by, PostingAct.ORDINARY, area).or(() -> tooMany(typed)).or(() -> sameKeys(typed));
    if (no.isPresent()) {
      return no.get();
    }
    Optional<Book> book = books.find(area);
    if (book.isEmpty()) {
      return no("books.unknown-book", area);
    }
    List<Wrong> wrong = new ArrayList<>();
    List<Entry> entries = read(book.get(), typed, wrong);
    return wrong.isEmpty()
        ? post(by, book.get(), entries, reason.map(String::strip), source)
        : new BookOutcome.Refused(wrong);
  }

  private BookOutcome post(
      SignedIn by,
      Book book,
      List<Entry> entries,
      Optional<String> reason,
      Optional<Instant> source) {
    boolean late = entries.stream().anyMatch(entry -> book.closed(entry.date()));
    Changes changes =
        new Changes(
            book.area(),
            entries.stream().map(one -> new Change(one, book.closed(one.date()))).toList(),
            Says.of(entries),
            reason.filter(text -> late || !text.isEmpty()),
            source);
    Map<UUID, Bytes> hashes = Keys.of(changes);
    Optional<BookOutcome> before = keys.before(hashes);
    if (before.isPresent()) {
      return before.get();
    }
    Optional<Objection> reasons = reasons(changes, book);
    if (reasons.isPresent()) {
      return new BookOutcome.NotAllowed(reasons.get());
    }
    List<Wrong> wrong = new Allowed(store, book.area()).wrong(entries, late);
    if (!wrong.isEmpty()) {
      return new BookOutcome.Refused(wrong);
    }
    return ask(by, PostingAct.act(changes, book, by.actor()), hashes);
  }

  @Transactional
  BookOutcome correct(
      SignedIn by, UUID key, Optional<TypedChange> typed, String reason, Optional<Instant> source) {
    Optional<PostedEntry> wrong = ledger.find(key);
    Optional<Book> book = wrong.flatMap(one -> books.find(one.entry().area()));
    if (book.isEmpty()) {
      return no("books.unknown-entry", key);
    }
    return stranger(by, CorrectEntry.TYPE, book.get().area())
        .or(() -> typed.flatMap(one -> tooMany(List.of(one))))
        .orElseGet(() ->
            correct(by, book.get(), wrong.orElseThrow(), typed.stream().toList(), reason, source));
  }

  private BookOutcome correct(
      SignedIn by,
      Book book,
      PostedEntry posted,
      List<TypedChange> typed,
      String reason,
      Optional<Instant> source) {
    Entry wrong = posted.entry();
    List<Wrong> flaws = new ArrayList<>();
    Optional<Entry> right = read(book, typed, flaws).stream().findFirst();
    if (!flaws.isEmpty()) {
      return new BookOutcome.Refused(flaws);
    }
    Map<UUID, Bytes> hashes = hashes(wrong, right, reason);
    Optional<BookOutcome> before = hashes.isEmpty() ? Optional.empty() : keys.before(hashes);
    Correction correction =
        new Correction(
            book.area(),
            wrong.key(),
            UUID.randomUUID(),
            right,
            book.closed(wrong.date()),
            reason,
            "",
            source);
    return before
        .or(() ->
            CorrectEntry.standing(wrong.key(), Optional.of(posted))
                .map(BookOutcome.NotAllowed::new))
        .orElseGet(() -> ask(by, correction, wrong, book, hashes));
  }

  private BookOutcome ask(
      SignedIn by, Correction correction, Entry wrong, Book book, Map<UUID, Bytes> hashes) {
    Correction said = correction.saying(correction.sentence(wrong));
    return ask(by, CorrectEntry.act(said, wrong, book, by.actor()), hashes);
  }

  private static Map<UUID, Bytes> hashes(Entry wrong, Optional<Entry> right, String reason) {
    return right
        .map(entry -> Map.of(entry.key(), Keys.hash(entry, Optional.of(wrong.key() + reason))))
        .orElse(Map.of());
  }

  @Transactional
  BookOutcome close(SignedIn by, Mba area, LocalDate through, Optional<Instant> source) {
    Optional<BookOutcome> stranger = stranger(by, CloseDays.TYPE, area);
    if (stranger.isPresent()) {
      return stranger.get();
    }
    Optional<Book> book = store.keep(area);
    if (book.isEmpty()) {
      return no("books.unknown-book", area);
    }
    Closing closing =
        new Closing(
            area,
            through,
            CloseDays.totals(store.stock(area, through)),
            store.size(area),
            "",
            source);
    return ask(by, CloseDays.act(closing.saying(closing.sentence()), book.get(), by.actor()));
  }

  @Transactional
  BookOutcome takeInventory(
      SignedIn by, Mba area, LocalDate day, List<TypedLine> listing, Optional<Instant> source) {
    Optional<BookOutcome> stranger =
        stranger(by, TakeInventory.TYPE, area).or(() -> tooLong(listing));
    if (stranger.isPresent()) {
      return stranger.get();
    }
    Listings.Read read = Listings.read(listing);
    if (!read.wrong().isEmpty()) {
      return new BookOutcome.Refused(read.wrong());
    }
    Optional<Book> book = store.keep(area);
    if (book.isEmpty()) {
      return no("books.unknown-book", area);
    }
    Listing kept = Listing.of(read.rows());
    store.keep(kept);
    Taking taking =
        new Taking(
            area,
            day,
            UUID.randomUUID(),
            kept.rows().size(),
            kept.sha256(),
            kept.totals(),
            TakeInventory.muf(TakeInventory.differences(kept.rows(), store.stock(area, day))),
            "",
            source);
    return ask(by, TakeInventory.act(taking.saying(taking.sentence()), book.get(), by.actor()));
  }

  @Transactional(readOnly = true)
  List<Wrong> check(Mba area, List<TypedChange> typed) {
    List<Wrong> wrong = new ArrayList<>();
    books
        .find(area)
        .ifPresent(book -> {
          List<Entry> entries = read(book, typed, wrong);
          if (wrong.isEmpty()) {
            boolean late = entries.stream().anyMatch(entry -> book.closed(entry.date()));
            wrong.addAll(new Allowed(store, area).wrong(entries, late));
          }
        });
    return List.copyOf(wrong);
  }

  private List<Entry> read(Book book, List<TypedChange> typed, List<Wrong> wrong) {
    ChangeRules rules = PostingAct.rules(book, state, clock);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      int place = i;
      ReadChange read = ReadChange.of(typed.get(i), rules);
      read.flaws().forEach(flaw -> wrong.add(new Wrong(place, flaw)));
      read.entry().ifPresent(entries::add);
    }
    return entries;
  }

  /// A reason belongs to a late change and to nothing else.
  private static Optional<Objection> reasons(Changes changes, Book book) {
    if (changes.late()) {
      return Reason.objection(changes.reason())
          .map(why ->
              changes.reason().isPresent()
                  ? why
                  : Objection.of(
                      "books.days-closed",
                      changes.entries().stream()
                          .map(Entry::date)
                          .filter(book::closed)
                          .findFirst()
                          .orElseThrow(),
                      book.closedThrough().orElseThrow()));
    }
    return changes
        .reason()
        .map(_ -> Objection.of("books.not-late", changes.entries().getFirst().date()));
  }

  private Optional<BookOutcome> stranger(SignedIn by, String type, Mba area) {
    Set<Duty> askers = approvals.askers(type);
    return by.hasOneOf(askers, Optional.of(area.code()))
        ? Optional.empty()
        : Optional.of(no("books.not-an-accountant", area, words(askers)));
  }

  private static String words(Set<Duty> duties) {
    return duties.stream().sorted().map(Duty::word).collect(Collectors.joining(", "));
  }

  private static Optional<BookOutcome> tooMany(List<TypedChange> typed) {
    if (typed.isEmpty() || typed.size() > Bookkeeping.MOST_CHANGES) {
      return Optional.of(no("books.too-many", typed.size(), Bookkeeping.MOST_CHANGES));
    }
    return typed.stream()
        .filter(change -> change.lines().size() > TypedChange.MOST_LINES)
        .findFirst()
        .map(change -> no("books.too-many-lines", change.lines().size(), TypedChange.MOST_LINES));
  }

  private static Optional<BookOutcome> tooLong(List<TypedLine> listing) {
    return listing.size() > Bookkeeping.MOST_LISTED
        ? Optional.of(no("books.listing-too-long", listing.size(), Bookkeeping.MOST_LISTED))
        : Optional.empty();
  }

  private static Optional<BookOutcome> sameKeys(List<TypedChange> typed) {
    Set<UUID> seen = new HashSet<>();
    return typed.stream()
        .map(TypedChange::key)
        .filter(key -> !seen.add(key))
        .findFirst()
        .map(key -> no("books.key-reused", key));
  }

  private BookOutcome ask(SignedIn by, NewFact act) {
    return ask(by, act, Map.of());
  }

  private BookOutcome ask(SignedIn by, NewFact act, Map<UUID, Bytes> hashes) {
    int bytes = CanonicalJson.write(act.fields()).length();
    if (bytes > LONGEST) {
      return no("books.too-much-at-once", bytes, LONGEST);
    }
    return switch (approvals.open(by, act)) {
      case Approvals.Opening.Refused(var why) -> new BookOutcome.NotAllowed(why);
      case Approvals.Opening.Opened(var approval) -> {
        keys.asked(approval, hashes);
        yield new BookOutcome.Asked(approval);
      }
    };
  }

  private static BookOutcome no(String code, Object... arguments) {
    return new BookOutcome.NotAllowed(Objection.of(code, arguments));
  }
}
