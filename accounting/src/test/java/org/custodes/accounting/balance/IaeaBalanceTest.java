package org.custodes.accounting.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Samples;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IaeaBalanceTest {

  @Test
  void closesTheBalanceOfTheSampleReports() {
    JsonNode expected = Samples.vectors().get("mbrIaea");
    IaeaBalance balance = Balances.sample();

    assertThat(balance.book()).isEqualTo(content(expected, "BE"));
    assertThat(balance.difference()).isEqualTo(content(expected, "DI"));
    assertThat(balance.adjustedBook()).isEqualTo(content(expected, "BA"));
    assertThat(balance.muf()).contains(content(expected, "MF"));
  }

  @Test
  void linesStandInTheOrderOfTheReport() {
    assertThat(Balances.sample().lines().keySet())
        .extracting(AccountingCode::code)
        .containsExactly("PB", "RD", "SF", "LD", "TW", "BE", "DI", "BA", "PE", "MF");
  }

  @Test
  void withoutPhysicalInventoryThereIsABookAndNoMuf() {
    IaeaBalance open =
        IaeaBalance.open(Balances.AREA, Balances.JANUARY, Balances.enriched("10", "1"), Map.of());

    assertThat(open.adjustedBook()).isEqualTo(Balances.enriched("10", "1"));
    assertThat(open.muf()).isEmpty();
    assertThat(open.lines().keySet())
        .extracting(AccountingCode::code)
        .containsExactly("PB", "BE", "DI", "BA");
  }

  @Test
  void missingMaterialIsPositive() {
    IaeaBalance balance =
        IaeaBalance.open(Balances.AREA, Balances.JANUARY, Balances.enriched("10", "1"), Map.of())
            .closedBy(Balances.enriched("9.5", "1.1"));

    assertThat(balance.muf()).contains(Balances.enriched("0.5", "-0.1"));
  }

  @Test
  void categoryChangesCountOnTheirOwnSide() {
    Map<ChangeCode, Content> changes = new EnumMap<>(ChangeCode.class);
    changes.put(ChangeCode.NE, Balances.enriched("100", "3"));
    changes.put(ChangeCode.EN, Balances.enriched("20", "1"));
    IaeaBalance balance =
        IaeaBalance.open(Balances.AREA, Balances.JANUARY, Content.zero(Category.ENRICHED), changes);

    assertThat(balance.increases()).isEqualTo(Balances.enriched("100", "3"));
    assertThat(balance.decreases()).isEqualTo(Balances.enriched("20", "1"));
    assertThat(balance.book()).isEqualTo(Balances.enriched("80", "2"));
  }

  @Test
  void refusesChangesThatHaveNoPlaceInIt() {
    assertThatThrownBy(() -> with(ChangeCode.RM))
        .hasMessage(
            "RM (rebatching, decrease in batch content) has no place in a balance of enriched"
                + " uranium");
    assertThatThrownBy(() -> with(ChangeCode.ND))
        .hasMessageStartingWith("ND (category change, natural to depleted) has no place");
  }

  @Test
  void refusesAnotherCategory() {
    assertThatThrownBy(() -> Balances.sample().closedBy(Content.zero(Category.THORIUM)))
        .hasMessage("a balance of enriched uranium holds no thorium");
  }

  @Test
  void refusesAPhysicalInventoryThatCannotBe() {
    assertThatThrownBy(() -> Balances.sample().closedBy(Balances.enriched("1", "2")))
        .hasMessageStartingWith("ending inventory needs 0 <= fissile <= element");
  }

  @Test
  void periodEndsAfterItStarts() {
    LocalDate first = Balances.JANUARY.start();
    LocalDate last = Balances.JANUARY.end();

    assertThatThrownBy(() -> new Period(last, first))
        .hasMessage("a period ends on or after its start, found 2026-01-31 to 2026-01-01");
    assertThat(Balances.JANUARY.contains(Balances.JANUARY.end())).isTrue();
    assertThat(Balances.JANUARY.contains(Balances.JANUARY.end().plusDays(1))).isFalse();
  }

  private static IaeaBalance with(ChangeCode code) {
    return IaeaBalance.open(
        Balances.AREA,
        Balances.JANUARY,
        Content.zero(Category.ENRICHED),
        Map.of(code, Balances.enriched("1", "0")));
  }

  private static Content content(JsonNode expected, String line) {
    return Samples.content(Category.ENRICHED, expected.get(line));
  }
}
