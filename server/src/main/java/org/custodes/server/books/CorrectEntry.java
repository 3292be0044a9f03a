package org.custodes.server.books;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.accounting.Mba;
import org.custodes.accounting.journal.ChangeRules;
import org.custodes.accounting.journal.Entry;
import org.custodes.server.books.BookOutcome.Wrong;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.custodes.server.identity.Act;
import org.custodes.server.identity.Approved;
import org.custodes.server.identity.Objection;
import org.custodes.server.site.State;
import org.springframework.stereotype.Component;

/// Takes an entry back and posts it anew, once two people stand behind it. Day, batch and code stay
/// what they were (REGDOC-2.13.1: what must change them is taken back and entered again).
@Component
final class CorrectEntry implements Act<Correction> {

  static final String TYPE = "books.entry-corrected.1";

  private final BookStore store;
  private final BookLedger ledger;
  private final State state;
  private final Clock clock;

  CorrectEntry(BookStore store, BookLedger ledger, State state, Clock clock) {
    this.store = store;
    this.ledger = ledger;
    this.state = state;
    this.clock = clock;
  }

  /// The act, for whoever has it signed.
  static NewFact act(Correction correction, Entry wrong, Book book, Actor actor) {
    return NewFact.of(TYPE, actor, "books of " + correction.area())
        .at(book.facility().code())
        .on(wrong.date())
        .with("area", correction.area().code())
        .with("corrects", correction.corrects().toString())
        .with("reason", correction.reason())
        .with("reversal", correction.reversal().toString())
        .with(
            "replacement",
            ChangeForm.items(correction.replacement().stream().map(ChangeForm::write)))
        .with("late", correction.late())
        .with("says", correction.says())
        .withIfPresent("sourceRecordedAt", correction.source().map(Instant::toString));
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Correction read(Json.Members members) {
    Fields fields = new Fields(members);
    Mba area = new Mba(fields.text("area"));
    return new Correction(
        area,
        fields.id("corrects"),
        fields.id("reversal"),
        fields.record("replacement").map(one -> ChangeForm.read(area, one)),
        fields.truth("late"),
        fields.text("reason"),
        fields.text("says"),
        fields.instant("sourceRecordedAt"));
  }

  @Override
  public Optional<String> area(Correction correction) {
    return Optional.of(correction.area().code());
  }

  @Override
  public Optional<Objection> objection(Correction correction) {
    Optional<Book> book = store.share(correction.area());
    if (book.isEmpty()) {
      return Optional.of(Objection.of("books.unknown-book", correction.area()));
    }
    Optional<PostedEntry> wrong =
        ledger
            .find(correction.corrects())
            .filter(one -> one.entry().area().equals(correction.area()));
    return standing(correction.corrects(), wrong)
        .or(() -> wrong.flatMap(one -> objection(correction, one.entry(), book.get())));
  }

  @Override
  public void carryOut(Approved<Correction> approved) {
    Correction correction = approved.said();
    Entry wrong = ledger.find(correction.corrects()).orElseThrow().entry();
    Provenance provenance = Provenance.of(approved, correction.source());
    List<Entry> entries = correction.entries(wrong);
    List<Change> changes = new ArrayList<>();
    entries.forEach(entry -> changes.add(new Change(entry, correction.late())));
    if (correction.late()) {
      changes.addAll(Takings.kept(store, correction.area(), entries));
    }
    store.append(changes, Optional.of(correction.reason()), provenance);
  }

  /// Why this entry cannot be corrected at all.
  static Optional<Objection> standing(UUID key, Optional<PostedEntry> found) {
    if (found.isEmpty()) {
      return Optional.of(Objection.of("books.unknown-entry", key));
    }
    PostedEntry posted = found.get();
    if (posted.entry().kind() != Entry.Kind.CHANGE) {
      return Optional.of(Objection.of("books.not-a-change", key));
    }
    return posted.reversedBy().map(by -> Objection.of("books.corrected-before", key, by));
  }

  private Optional<Objection> objection(Correction correction, Entry wrong, Book book) {
    String says = correction.sentence(wrong);
    if (!says.equals(correction.says())) {
      return Optional.of(Objection.of("books.says-other", correction.says(), says));
    }
    if (correction.late() != book.closed(wrong.date())) {
      return Optional.of(
          correction.late()
              ? Objection.of("books.not-late", wrong.date())
              : Objection.of(
                  "books.days-closed", wrong.date(), book.closedThrough().orElseThrow()));
    }
    return Reason.objection(Optional.of(correction.reason()))
        .or(() -> SourceTime.objection(correction.source(), correction.area(), store, clock))
        .or(() -> used(correction))
        .or(() -> correction.replacement().flatMap(right -> moved(wrong, right)))
        .or(() -> flaws(correction, book))
        .or(() -> notEnough(correction, wrong).stream().findFirst().map(Allowed::objection));
  }

  private Optional<Objection> used(Correction correction) {
    Set<UUID> keys =
        correction
            .replacement()
            .map(right -> Set.of(correction.reversal(), right.key()))
            .orElse(Set.of(correction.reversal()));
    return store.facts(keys).keySet().stream()
        .findFirst()
        .map(key -> Objection.of("books.key-reused", key));
  }

  /// A correction keeps day, batch and code.
  static Optional<Objection> moved(Entry wrong, Entry right) {
    return Allowed.uses(List.of(wrong)).equals(Allowed.uses(List.of(right)))
        ? Optional.empty()
        : Optional.of(Objection.of("books.correction-moves", wrong.date(), right.date()));
  }

  private Optional<Objection> flaws(Correction correction, Book book) {
    ChangeRules rules = PostingAct.rules(book, state, clock);
    return correction
        .replacement()
        .flatMap(right ->
            rules.flaws(right.date(), right.lines()).stream()
                .findFirst()
                .map(flaw -> Allowed.objection(new Wrong(0, flaw))));
  }

  private List<Wrong> notEnough(Correction correction, Entry wrong) {
    return new Allowed(store, correction.area())
        .notEnough(correction.entries(wrong), correction.late());
  }
}
