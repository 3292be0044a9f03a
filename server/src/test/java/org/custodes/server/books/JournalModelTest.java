package org.custodes.server.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Kmp;
import org.custodes.accounting.Mass;
import org.custodes.accounting.MaterialDescription;
import org.custodes.accounting.Mba;
import org.custodes.accounting.Measurement;
import org.custodes.accounting.MeasurementBasis;
import org.custodes.accounting.journal.Account;
import org.custodes.accounting.journal.AccountKind;
import org.custodes.accounting.journal.ChangeLine;
import org.custodes.accounting.journal.Entry;
import org.custodes.accounting.journal.Journal;
import org.custodes.server.frame.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The books in the database and the journal in memory keep one law: what one takes the other
/// takes, and both hold the same on any day, as known at any time.
class JournalModelTest extends BooksTest {

  private static final int STEPS = 120;
  private static final Instant START = Instant.parse("2026-06-01T08:00:00Z");
  private static final List<ChangeCode> CODES =
      List.of(
          ChangeCode.RD,
          ChangeCode.RD,
          ChangeCode.RD,
          ChangeCode.RF,
          ChangeCode.SD,
          ChangeCode.SF,
          ChangeCode.LD,
          ChangeCode.TW,
          ChangeCode.FW,
          ChangeCode.EU,
          ChangeCode.DU,
          ChangeCode.EQ,
          ChangeCode.DQ,
          ChangeCode.TU,
          ChangeCode.GA,
          ChangeCode.LA,
          ChangeCode.DI,
          ChangeCode.EN,
          ChangeCode.NE,
          ChangeCode.ED,
          ChangeCode.DE,
          ChangeCode.LN,
          ChangeCode.NP);

  @Autowired private BookStore store;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void booksAndJournalAgree(int seed) {
    Mba area = opened("BH%02d".formatted(seed), "BC%02d".formatted(seed));
    Story story = new Story(area, RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    for (int i = 0; i < STEPS; i++) {
      story.step(i);
    }

    assertThat(story.taken).as("taken").isGreaterThan(STEPS / 8);
    assertThat(story.refused).as("refused").isGreaterThan(STEPS / 10);
    story.compare();
    assertThat(
            jdbc.sql("select * from books.stock_difference where area = ?")
                .param(area.code())
                .query()
                .listOfRows())
        .isEmpty();
  }

  /// One random history, told to both.
  private final class Story {

    private final Mba area;
    private final RandomGenerator random;
    private final Journal journal = new Journal();
    private final List<Entry> changes = new ArrayList<>();
    private final UUID fact;
    private final Map<AsKnown, Map<AccountKind, Map<Category, Content>>> remembered =
        new HashMap<>();
    private int taken;
    private int refused;

    Story(Mba area, RandomGenerator random) {
      this.area = area;
      this.random = random;
      this.fact = books().find(area).orElseThrow().fact();
    }

    void step(int number) {
      Instant at = START.plusSeconds(number);
      if (number % 20 == 19) {
        AsKnown when = AsKnown.at(day(), at.minusSeconds(1));
        remembered.put(when, ledger().holdings(area, when));
      }
      int dice = random.nextInt(20);
      if (dice == 0) {
        close(at);
      } else if (dice < 4 && !changes.isEmpty()) {
        correct(at);
      } else if (dice < 6 && !changes.isEmpty()) {
        Entry wrong = changes.get(random.nextInt(changes.size()));
        both(List.of(wrong.reversal(UUID.randomUUID())), at, true);
      } else if (dice == 6 && !changes.isEmpty()) {
        again(at);
      } else {
        both(List.of(change()), at, random.nextBoolean());
      }
    }

    private void close(Instant at) {
      LocalDate day = day();
      LocalDate last = journal.closedThrough(area).orElse(LocalDate.MIN);
      boolean inBooks = accepted(() -> store.close(area, day, false, provenance(at)));
      assertThat(inBooks).isEqualTo(day.isAfter(last));
      journal.close(area, day);
    }

    /// A key that is used again, with the same content or with other.
    private void again(Instant at) {
      Entry known = changes.get(random.nextInt(changes.size()));
      Entry other = Entry.change(known.key(), area, known.date(), change().lines());
      assertThat(accepted(() -> append(List.of(other), true, at))).isFalse();
      assertThat(journal.postLate(other, at)).isEqualTo(new Journal.Refused.KeyUsed(known.key()));
    }

    private void correct(Instant at) {
      Entry wrong = changes.get(random.nextInt(changes.size()));
      ChangeLine line = wrong.lines().getFirst();
      Content other = content(line.contents().getFirst().category());
      Entry right =
          Entry.change(
              UUID.randomUUID(),
              area,
              wrong.date(),
              List.of(line(line.code(), line.batch().name(), other)));
      both(List.of(wrong.reversal(UUID.randomUUID()), right), at, true);
    }

    private void both(List<Entry> entries, Instant at, boolean mayBeLate) {
      boolean inBooks = accepted(() -> append(entries, mayBeLate, at));
      Journal.Outcome outcome =
          entries.size() == 2
              ? journal.correct(entries.getFirst(), entries.getLast(), at)
              : mayBeLate
                  ? journal.postLate(entries.getFirst(), at)
                  : journal.post(entries.getFirst(), at);
      assertThat(inBooks)
          .as("%s, and in memory %s", entries, outcome)
          .isEqualTo(outcome instanceof Journal.Posted);
      if (inBooks) {
        taken++;
        entries.stream().filter(one -> one.kind() == Entry.Kind.CHANGE).forEach(changes::add);
      } else {
        refused++;
      }
    }

    private void append(List<Entry> entries, boolean mayBeLate, Instant at) {
      List<Change> all =
          entries.stream()
              .map(entry -> new Change(entry, mayBeLate && closed(entry.date())))
              .toList();
      boolean wrong =
          entries.size() == 1
              && entries.getFirst().kind() == Entry.Kind.CHANGE
              && store.facts(List.of(entries.getFirst().key())).isEmpty()
              && !new Allowed(store, area).wrong(withoutDifferences(entries), mayBeLate).isEmpty();
      try {
        store.append(all, Optional.of("random"), provenance(at));
      } catch (Refusal no) {
        assertThat(no.code()).startsWith("books.");
        throw no;
      }
      assertThat(wrong).as("said before what the database refuses").isFalse();
    }

    /// That a difference follows a receipt is a law of asking, not of the journal.
    private List<Entry> withoutDifferences(List<Entry> entries) {
      return entries.stream()
          .filter(entry -> entry.lines().getFirst().code() != ChangeCode.DI)
          .toList();
    }

    private boolean closed(LocalDate day) {
      return journal.closedThrough(area).filter(last -> !day.isAfter(last)).isPresent();
    }

    private boolean accepted(Runnable act) {
      try {
        transactions.executeWithoutResult(_ -> act.run());
        return true;
      } catch (Refusal | DataAccessException _) {
        return false;
      }
    }

    private Provenance provenance(Instant at) {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      return new Provenance(now, at, true, UUID.randomUUID(), Optional.empty(), fact);
    }

    private Entry change() {
      ChangeCode code = CODES.get(random.nextInt(CODES.size()));
      Category category =
          code.from()
              .orElseGet(() ->
                  List.of(Category.ENRICHED, Category.NATURAL, Category.PLUTONIUM)
                      .get(random.nextInt(3)));
      String batch = "B-" + random.nextInt(3);
      return Entry.change(
          UUID.randomUUID(), area, day(), List.of(line(code, batch, content(category))));
    }

    private LocalDate day() {
      return OPENED.plusDays(random.nextInt(40));
    }

    private Content content(Category category) {
      long element = random.nextLong(1, 1_000_000);
      return new Content(
          category,
          new Mass(element),
          category.hasFissile() ? new Mass(random.nextLong(1, element + 1)) : Mass.ZERO);
    }

    /// At random days and times, and at the end.
    void compare() {
      for (int i = 0; i < 12; i++) {
        compare(day(), START.plusSeconds(random.nextInt(STEPS)));
      }
      compare(OPENED.plusDays(50), START.plusSeconds(STEPS));
      assertThat(remembered).hasSize(STEPS / 20);
      remembered.forEach((when, held) ->
          assertThat(ledger().holdings(area, when)).as("as known then").isEqualTo(held));
    }

    private void compare(LocalDate day, Instant known) {
      SortedMap<Account, Content> balances = journal.balances(day, known);
      AsKnown when = AsKnown.at(day, known);
      SortedMap<AccountKind, Map<Category, Content>> holdings = new TreeMap<>();
      balances.forEach((account, content) ->
          holdings
              .computeIfAbsent(account.kind(), _ -> new EnumMap<>(Category.class))
              .merge(account.category(), content, Content::plus));
      holdings.values().forEach(all -> all.values().removeIf(Content::isZero));
      holdings.values().removeIf(Map::isEmpty);
      assertThat(ledger().holdings(area, when)).isEqualTo(holdings);
      for (int i = 0; i < 3; i++) {
        BatchName batch = new BatchName("B-" + i);
        assertThat(ledger().batch(area, batch, when))
            .containsExactlyInAnyOrderElementsOf(
                balances.entrySet().stream()
                    .filter(one -> one.getKey().batch().filter(batch::equals).isPresent())
                    .map(Map.Entry::getValue)
                    .toList());
      }
    }
  }

  private static ChangeLine line(ChangeCode code, String batch, Content content) {
    return ChangeLine.of(
        code,
        new Kmp("1"),
        new BatchName(batch.toUpperCase(Locale.ROOT)),
        MaterialDescription.parse("F/Q/H/C"),
        0,
        Measurement.of(MeasurementBasis.M),
        List.of(content));
  }
}
