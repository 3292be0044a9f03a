package org.custodes.server.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Country;
import org.custodes.accounting.Mass;
import org.custodes.accounting.journal.Account;
import org.custodes.accounting.journal.AccountKind;
import org.custodes.accounting.journal.ChangeRules;
import org.custodes.accounting.journal.Entry;
import org.custodes.accounting.journal.Journal;
import org.custodes.accounting.journal.ListedBatch;
import org.junit.jupiter.api.Test;

class InventedPlantTest {

  private static final InventedPlant PLANT = new InventedPlant(InventedPlant.USUAL_SEED);

  private final Journal journal = new Journal();

  @Test
  void itTellsTwoYearsAndTheSameEachTime() {
    assertThat(PLANT.months()).hasSize(24);
    assertThat(PLANT.months().getLast().last()).isEqualTo(LocalDate.of(2026, 10, 31));
    assertThat(new InventedPlant(InventedPlant.USUAL_SEED).months()).isEqualTo(PLANT.months());
    assertThat(new InventedPlant(7).months()).isNotEqualTo(PLANT.months());
    assertThat(PLANT.months().stream().flatMap(month -> month.events().stream()))
        .hasSizeGreaterThan(300)
        .extracting(History.Event::key)
        .doesNotHaveDuplicates();
  }

  @Test
  void eventsOfAMonthHappenInItAndHaveNoFlaw() {
    ChangeRules rules =
        new ChangeRules(
            PLANT.area(), new Country("ZZ"), PLANT.opened(), LocalDate.of(2026, 10, 31));
    for (History.Month month : PLANT.months()) {
      for (History.Event event : month.events()) {
        if (event instanceof History.Change change) {
          assertThat(change.date()).isBetween(month.last().withDayOfMonth(1), month.last());
          assertThat(rules.flaws(change.date(), change.lines())).isEmpty();
        }
      }
    }
  }

  @Test
  void theBooksTakeAllOfItAndCloseEachMonth() {
    live();

    assertThat(journal.closedThrough(PLANT.area())).contains(LocalDate.of(2026, 10, 31));
    assertThat(journal.balances(LocalDate.of(2026, 10, 31), Instant.MAX))
        .containsKey(Account.stock(PLANT.area(), Category.ENRICHED, new BatchName("PELLETS")))
        .allSatisfy((account, held) -> assertThat(account.canHold(held)).isTrue());
  }

  @Test
  void theSlowLossShowsAtTheNextInventoryAndNowhereElse() {
    List<Mass> muf = live();

    assertThat(muf).hasSize(2);
    assertThat(muf.getFirst().abs().compareTo(Mass.ofGrams("60"))).isNegative();
    assertThat(muf.getLast().compareTo(Mass.ofGrams("500"))).isPositive();
    assertThat(PLANT.truth())
        .extracting(History.Planted::name)
        .containsExactly("late correction", "difference beyond its limit", "slow loss");
  }

  @Test
  void oneDifferenceIsFarBeyondTheOthers() {
    List<Long> differences =
        PLANT.months().stream()
            .flatMap(month -> month.events().stream())
            .filter(History.Change.class::isInstance)
            .flatMap(event -> ((History.Change) event).lines().stream())
            .filter(line -> line.code() == ChangeCode.DI)
            .map(line -> line.contents().getFirst().element().abs().micrograms())
            .sorted()
            .toList();

    assertThat(differences.getLast()).isEqualTo(160_000_000L);
    assertThat(differences.get(differences.size() - 2)).isLessThan(60_000_000L);
  }

  /// @return MUF of uranium at each inventory
  private List<Mass> live() {
    take(Entry.opening(UUID.randomUUID(), PLANT.area(), PLANT.opened(), PLANT.opening()));
    List<Mass> muf = new ArrayList<>();
    for (History.Month month : PLANT.months()) {
      month.events().forEach(this::take);
      month.inventory().ifPresent(listing -> muf.add(taken(month.last(), listing)));
      journal.close(PLANT.area(), month.last());
    }
    return muf;
  }

  private void take(History.Event event) {
    switch (event) {
      case History.Change change ->
          take(Entry.change(change.key(), PLANT.area(), change.date(), change.lines()));
      case History.Correction correction -> correct(correction);
    }
  }

  private void correct(History.Correction correction) {
    Entry old =
        journal.entries().stream()
            .map(Journal.Recorded::entry)
            .filter(entry -> entry.key().equals(correction.corrects()))
            .findFirst()
            .orElseThrow();
    assertThat(journal.closedThrough(PLANT.area()).orElseThrow()).isAfterOrEqualTo(old.date());
    History.Change right = correction.instead();
    Entry instead = Entry.change(right.key(), PLANT.area(), right.date(), right.lines());
    assertThat(journal.correct(old.reversal(correction.key()), instead, next()))
        .isInstanceOf(Journal.Posted.class);
  }

  private void take(Entry entry) {
    assertThat(journal.postLate(entry, next())).isInstanceOf(Journal.Posted.class);
  }

  private Instant next() {
    return Instant.EPOCH.plusSeconds(journal.entries().size());
  }

  private Mass taken(LocalDate day, List<ListedBatch> listing) {
    SortedMap<BatchName, Content> found = new TreeMap<>();
    listing.forEach(one -> found.put(one.batch(), one.contents().getFirst()));
    journal
        .balances(day, Instant.MAX)
        .forEach((account, held) -> {
          if (account.kind() == AccountKind.STOCK) {
            found.merge(account.batch().orElseThrow(), held.negated(), Content::plus);
          }
        });
    List<Entry.Difference> differences =
        found.entrySet().stream()
            .filter(one -> !one.getValue().isZero())
            .map((Map.Entry<BatchName, Content> one) ->
                new Entry.Difference(one.getKey(), one.getValue()))
            .toList();
    Entry taking = Entry.taking(UUID.randomUUID(), PLANT.area(), day, differences);
    take(taking);
    return taking.postings().stream()
        .filter(posting -> posting.account().kind() == AccountKind.MUF)
        .map(posting -> posting.amount().element())
        .reduce(Mass.ZERO, Mass::plus);
  }
}
