package org.custodes.server.books;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodes.accounting.Mba;
import org.custodes.accounting.journal.ChangeRules;
import org.custodes.accounting.journal.Entry;
import org.custodes.accounting.journal.Flaw;
import org.custodes.server.books.BookOutcome.Wrong;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.custodes.server.identity.Act;
import org.custodes.server.identity.Approved;
import org.custodes.server.identity.Objection;
import org.custodes.server.site.State;

/// Posts inventory changes once two people stand behind them: in open days, or late.
final class PostingAct implements Act<Changes> {

  static final String ORDINARY = "books.changes-posted.1";
  static final String LATE = "books.late-changes-posted.1";

  private final String type;
  private final BookStore store;
  private final State state;
  private final Clock clock;

  /// @param type [#ORDINARY] or [#LATE]
  PostingAct(String type, BookStore store, State state, Clock clock) {
    this.type = type;
    this.store = store;
    this.state = state;
    this.clock = clock;
  }

  /// The act, for whoever has it signed.
  static NewFact act(Changes changes, Book book, Actor actor) {
    List<LocalDate> days = changes.entries().stream().map(Entry::date).distinct().toList();
    NewFact fact =
        NewFact.of(changes.late() ? LATE : ORDINARY, actor, "books of " + changes.area())
            .at(book.facility().code())
            .with("area", changes.area().code())
            .with("says", changes.says())
            .with("entries", ChangeForm.items(changes.all().stream().map(PostingAct::write)))
            .withIfPresent("reason", changes.reason())
            .withIfPresent("sourceRecordedAt", changes.source().map(Instant::toString));
    return days.size() == 1 ? fact.on(days.getFirst()) : fact;
  }

  private static Json write(Change change) {
    Json.Members written = ChangeForm.write(change.entry());
    return change.late() ? written.with("late", new Json.Truth(true)) : written;
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public Changes read(Json.Members members) {
    Fields fields = new Fields(members);
    Mba area = new Mba(fields.text("area"));
    return new Changes(
        area,
        fields.records("entries").stream()
            .map(one -> new Change(ChangeForm.read(area, one), one.truth("late")))
            .toList(),
        fields.text("says"),
        fields.find("reason"),
        fields.instant("sourceRecordedAt"));
  }

  @Override
  public Optional<String> area(Changes changes) {
    return Optional.of(changes.area().code());
  }

  @Override
  public Optional<Objection> objection(Changes changes) {
    Optional<Book> book = store.share(changes.area());
    if (book.isEmpty()) {
      return Optional.of(Objection.of("books.unknown-book", changes.area()));
    }
    return words(changes)
        .or(() -> lateness(changes, book.get()))
        .or(() -> SourceTime.objection(changes.source(), changes.area(), store, clock))
        .or(() -> keys(changes))
        .or(() -> flaws(changes, book.get()).map(Allowed::objection))
        .or(() ->
            new Allowed(store, changes.area())
                .wrong(changes.entries(), changes.late()).stream()
                    .findFirst()
                    .map(Allowed::objection));
  }

  @Override
  public void carryOut(Approved<Changes> approved) {
    Changes changes = approved.said();
    List<Change> all = new ArrayList<>(changes.all());
    all.addAll(Takings.kept(store, changes.area(), changes.lateEntries()));
    store.append(all, changes.reason(), Provenance.of(approved, changes.source()));
  }

  private static Optional<Objection> words(Changes changes) {
    String says = Says.of(changes.entries());
    return says.equals(changes.says())
        ? Optional.empty()
        : Optional.of(Objection.of("books.says-other", changes.says(), says));
  }

  private Optional<Objection> lateness(Changes changes, Book book) {
    for (Change change : changes.all()) {
      LocalDate date = change.entry().date();
      if (book.closed(date) && !change.late()) {
        return Optional.of(
            Objection.of("books.days-closed", date, book.closedThrough().orElseThrow()));
      }
      if (change.late() && !book.closed(date)) {
        return Optional.of(Objection.of("books.not-late", date));
      }
    }
    boolean late = type.equals(LATE);
    if (late != changes.late()) {
      return Optional.of(Objection.of("books.not-late", changes.entries().getFirst().date()));
    }
    return late ? Reason.objection(changes.reason()) : Optional.empty();
  }

  private Optional<Objection> keys(Changes changes) {
    return store.facts(changes.entries().stream().map(Entry::key).toList()).keySet().stream()
        .findFirst()
        .map(key -> Objection.of("books.key-reused", key));
  }

  private Optional<Wrong> flaws(Changes changes, Book book) {
    ChangeRules rules = rules(book, state, clock);
    return Stream.iterate(0, i -> i < changes.all().size(), i -> i + 1)
        .flatMap(i -> flaws(rules, changes.entries().get(i)).map(flaw -> new Wrong(i, flaw)))
        .findFirst();
  }

  private static Stream<Flaw> flaws(ChangeRules rules, Entry entry) {
    return rules.flaws(entry.date(), entry.lines()).stream();
  }

  /// What is asked of a change in these books today.
  static ChangeRules rules(Book book, State state, Clock clock) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return new ChangeRules(book.area(), state.code(), book.opened(), today);
  }
}
