package org.custodes.server.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.accounting.protection.Categorisation;
import org.custodes.accounting.protection.CategoryTables;
import org.custodes.accounting.protection.ProtectionCategory;
import org.junit.jupiter.api.Test;

class WeighingTest {

  private static final Mba AREA = new Mba("ZM01");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  @Test
  void findsTheHighlyEnrichedBatchThatAMeanWouldHide() {
    Content high = uranium("6000", "5580");
    Content low = uranium("1000000", "40000");

    Weight weight = weigh(high.plus(low), List.of(high, low));

    assertThat(weight.protection())
        .get()
        .extracting(Categorisation::category)
        .isEqualTo(ProtectionCategory.I);
    assertThat(weight.byMean()).isFalse();
  }

  @Test
  void countsSignificantQuantitiesOfEachKindByItself() {
    Weight weight =
        weigh(
            uranium("1026882", "62500"),
            List.of(uranium("26882", "25000"), uranium("1000000", "37500")));

    assertThat(weight.significant()).isEqualByComparingTo("1.5");
  }

  @Test
  void weighsWhatIsInNoBatchByItsMean() {
    Weight weight = weigh(uranium("1000000", "40000"), List.of(uranium("250000", "10000")));

    assertThat(weight.byMean()).isTrue();
    assertThat(weight.significant())
        .isEqualByComparingTo(
            new BigDecimal("40").divide(new BigDecimal("75"), 6, java.math.RoundingMode.HALF_UP));
  }

  @Test
  void weighsPlutoniumAsAWhole() {
    Weight weight = weigh(new Content(Category.PLUTONIUM, Mass.ofKilograms("4")), List.of());

    assertThat(weight.significant()).isEqualByComparingTo("0.5");
    assertThat(weight.protection())
        .get()
        .extracting(Categorisation::category)
        .isEqualTo(ProtectionCategory.I);
    assertThat(weight.byMean()).isFalse();
  }

  @Test
  void weighsAgainOnlyOnceSomethingNewIsReported() {
    AtomicLong newest = new AtomicLong(1);
    AtomicInteger looks = new AtomicInteger();
    Content book = uranium("100", "4");
    Weighing weighing =
        new Weighing(
            (_, _, _) -> {
              looks.incrementAndGet();
              return List.of(book);
            },
            newest::get,
            CategoryTables.IAEA);

    Weight first = weighing.weigh(AREA, book, DAY);
    assertThat(weighing.weigh(AREA, book, DAY)).isSameAs(first);
    newest.set(2);

    assertThat(weighing.weigh(AREA, book, DAY)).isEqualTo(first);
    assertThat(looks).hasValue(2);
  }

  @Test
  void forgetsWhenItRemembersTooMuch() {
    WeightMemory memory = new WeightMemory();
    AtomicInteger looks = new AtomicInteger();
    Content book = uranium("100", "4");
    Weight weight = weigh(book, List.of(book));
    for (int day = 0; day <= WeightMemory.MOST; day++) {
      memory.of(
          new WeightMemory.Weighed(AREA, book, DAY.plusDays(day)),
          1,
          () -> {
            looks.incrementAndGet();
            return weight;
          });
    }
    int before = looks.get();

    memory.of(
        new WeightMemory.Weighed(AREA, book, DAY),
        1,
        () -> {
          looks.incrementAndGet();
          return weight;
        });

    assertThat(looks).hasValue(before + 1);
  }

  @Test
  void saysNothingOfNothing() {
    Weight weight = weigh(Content.zero(Category.ENRICHED), List.of());

    assertThat(weight.protection()).isEmpty();
    assertThat(weight.significant()).isEqualByComparingTo("0");
  }

  @Test
  void leavesOutWhatCannotLieInAStore() {
    Weight weight = weigh(uranium("100", "4"), List.of(uranium("200", "8"), uranium("-100", "-4")));

    assertThat(weight.protection()).isPresent();
    assertThat(weight.byMean()).isFalse();
  }

  private static Weight weigh(Content book, List<Content> batches) {
    return new Weighing((_, _, _) -> batches, () -> 1, CategoryTables.IAEA).weigh(AREA, book, DAY);
  }

  private static Content uranium(String element, String fissile) {
    return new Content(Category.ENRICHED, Mass.ofGrams(element), Mass.ofGrams(fissile));
  }
}
