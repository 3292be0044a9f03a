package org.custodes.server.books;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
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
import org.springframework.stereotype.Component;

/// Takes a physical inventory into the books: each batch holds what was found, the difference goes
/// to material unaccounted for, and the days through it are closed.
@Component
final class TakeInventory implements Act<Taking> {

  static final String TYPE = "books.inventory-taken.1";

  private final BookStore store;
  private final Clock clock;

  TakeInventory(BookStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// The act, for whoever has it signed.
  static NewFact act(Taking taking, Book book, Actor actor) {
    return NewFact.of(TYPE, actor, "books of " + taking.area())
        .at(book.facility().code())
        .on(taking.day())
        .with("area", taking.area().code())
        .with("day", taking.day())
        .with("key", taking.key().toString())
        .with("batches", taking.rows())
        .with("listing", taking.listing())
        .with("totals", ChangeForm.contents(taking.totals()))
        .with("muf", ChangeForm.contents(taking.muf()))
        .with("says", taking.says())
        .withIfPresent("sourceRecordedAt", taking.source().map(Instant::toString));
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Taking read(Json.Members members) {
    Fields fields = new Fields(members);
    return new Taking(
        new Mba(fields.text("area")),
        fields.date("day"),
        fields.id("key"),
        fields.number("batches"),
        Bytes.ofHex(fields.text("listing")),
        fields.records("totals").stream().map(ChangeForm::content).toList(),
        fields.records("muf").stream().map(ChangeForm::content).toList(),
        fields.text("says"),
        fields.instant("sourceRecordedAt"));
  }

  @Override
  public Optional<String> area(Taking taking) {
    return Optional.of(taking.area().code());
  }

  @Override
  public Optional<Objection> objection(Taking taking) {
    Optional<Book> book = store.keep(taking.area());
    if (book.isEmpty()) {
      return Optional.of(Objection.of("books.unknown-book", taking.area()));
    }
    return CloseDays.day(book.get(), taking.day(), clock)
        .or(() -> Listings.objection(store, taking.listing(), taking.rows(), taking.totals()))
        .or(() -> moved(taking))
        .or(() -> shortage(taking))
        .or(() -> SourceTime.objection(taking.source(), taking.area(), store, clock));
  }

  @Override
  public void carryOut(Approved<Taking> approved) {
    Taking taking = approved.said();
    Provenance provenance = Provenance.of(approved, taking.source());
    store.rests(taking.area(), taking.day(), false, taking.listing(), provenance.fact());
    List<Entry.Difference> differences = differences(taking);
    if (!differences.isEmpty()) {
      store.append(
          List.of(new Change(entry(taking, differences), false)), Optional.empty(), provenance);
    }
    store.close(taking.area(), taking.day(), true, provenance);
  }

  private List<Entry.Difference> differences(Taking taking) {
    return differences(
        store.listing(taking.listing()).orElseThrow(), store.stock(taking.area(), taking.day()));
  }

  /// Physical less book, for each batch and category that differ.
  static List<Entry.Difference> differences(
      List<ListedBatch> physical, List<Entry.Difference> book) {
    record Held(BatchName batch, Category category) {}
    Map<Held, Content> differences =
        new TreeMap<>(java.util.Comparator.comparing(Held::batch).thenComparing(Held::category));
    for (ListedBatch row : physical) {
      row.contents()
          .forEach(content -> differences.put(new Held(row.batch(), content.category()), content));
    }
    for (Entry.Difference held : book) {
      differences.merge(
          new Held(held.batch(), held.gained().category()), held.gained().negated(), Content::plus);
    }
    List<Entry.Difference> all = new ArrayList<>();
    differences.forEach((held, content) -> {
      if (!content.isZero()) {
        all.add(new Entry.Difference(held.batch(), content));
      }
    });
    return List.copyOf(all);
  }

  /// Book less physical, for each category that differs.
  static List<Content> muf(List<Entry.Difference> differences) {
    return CloseDays.totals(differences).stream().map(Content::negated).toList();
  }

  private Optional<Objection> moved(Taking taking) {
    Taking now =
        new Taking(
            taking.area(),
            taking.day(),
            taking.key(),
            taking.rows(),
            taking.listing(),
            taking.totals(),
            muf(differences(taking)),
            "",
            taking.source());
    return now.saying(now.sentence()).equals(taking)
        ? Optional.empty()
        : Optional.of(Objection.of("books.moved-meanwhile", taking.says(), now.sentence()));
  }

  /// What was taken out after the day of the inventory must still have been there.
  private Optional<Objection> shortage(Taking taking) {
    List<Entry.Difference> differences = differences(taking);
    return differences.isEmpty()
        ? Optional.empty()
        : new Allowed(store, taking.area())
            .notEnough(List.of(entry(taking, differences)), false).stream()
                .findFirst()
                .map(Allowed::objection);
  }

  private static Entry entry(Taking taking, List<Entry.Difference> differences) {
    return Entry.taking(taking.key(), taking.area(), taking.day(), differences);
  }
}
