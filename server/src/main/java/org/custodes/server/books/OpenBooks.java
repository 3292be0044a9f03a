package org.custodes.server.books;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.custodes.accounting.Facility;
import org.custodes.accounting.Mba;
import org.custodes.accounting.journal.Entry;
import org.custodes.accounting.journal.ListedBatch;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.custodes.server.identity.Act;
import org.custodes.server.identity.Approved;
import org.custodes.server.identity.Objection;
import org.custodes.server.site.Areas;
import org.custodes.server.site.RegisteredArea;
import org.springframework.stereotype.Component;

/// Opens the books of an area with what is there, once two people stand behind it.
@Component
final class OpenBooks implements Act<Opening> {

  static final String TYPE = "books.book-opened.1";

  private final BookStore store;
  private final Areas areas;
  private final Clock clock;

  OpenBooks(BookStore store, Areas areas, Clock clock) {
    this.store = store;
    this.areas = areas;
    this.clock = clock;
  }

  /// The act, for whoever has it signed.
  static NewFact act(Opening opening, Actor actor) {
    return NewFact.of(TYPE, actor, "books of " + opening.area())
        .at(opening.facility().code())
        .on(opening.day())
        .with("area", opening.area().code())
        .with("facility", opening.facility().code())
        .with("day", opening.day())
        .with("key", opening.key().toString())
        .with("batches", opening.rows())
        .with("listing", opening.listing())
        .with("totals", ChangeForm.contents(opening.totals()))
        .with("says", opening.says())
        .withIfPresent("sourceRecordedAt", opening.source().map(Instant::toString));
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Opening read(Json.Members members) {
    Fields fields = new Fields(members);
    return new Opening(
        new Mba(fields.text("area")),
        new Facility(fields.text("facility")),
        fields.date("day"),
        fields.id("key"),
        fields.number("batches"),
        Bytes.ofHex(fields.text("listing")),
        fields.records("totals").stream().map(ChangeForm::content).toList(),
        fields.text("says"),
        fields.instant("sourceRecordedAt"));
  }

  @Override
  public Optional<String> area(Opening opening) {
    return Optional.of(opening.area().code());
  }

  @Override
  public Optional<Objection> objection(Opening opening) {
    if (store.keep(opening.area()).isPresent()) {
      return Optional.of(Objection.of("books.open-already", opening.area()));
    }
    return place(opening)
        .or(() -> words(opening))
        .or(() -> Listings.objection(store, opening.listing(), opening.rows(), opening.totals()))
        .or(() -> SourceTime.objection(opening.source(), opening.area(), store, clock));
  }

  @Override
  public void carryOut(Approved<Opening> approved) {
    Opening opening = approved.said();
    Provenance provenance = Provenance.of(approved, opening.source());
    store.open(
        new Book(
            opening.area(),
            opening.facility(),
            opening.day(),
            Optional.empty(),
            provenance.fact()));
    store.rests(opening.area(), opening.eve(), true, opening.listing(), provenance.fact());
    List<ListedBatch> rows = store.listing(opening.listing()).orElseThrow();
    if (!rows.isEmpty()) {
      Entry entry = Entry.opening(opening.key(), opening.area(), opening.eve(), rows);
      store.append(List.of(new Change(entry, false)), Optional.empty(), provenance);
    }
  }

  private Optional<Objection> place(Opening opening) {
    Optional<RegisteredArea> area = areas.find(opening.area());
    if (area.isEmpty() || !area.get().facility().equals(opening.facility())) {
      return Optional.of(Objection.of("books.unknown-area", opening.area()));
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate since = area.get().since();
    return opening.day().isBefore(since) || opening.day().isAfter(today)
        ? Optional.of(Objection.of("books.opening-day", opening.day(), since, today))
        : Optional.empty();
  }

  private static Optional<Objection> words(Opening opening) {
    return opening.says().equals(opening.sentence())
        ? Optional.empty()
        : Optional.of(Objection.of("books.says-other", opening.says(), opening.sentence()));
  }
}
