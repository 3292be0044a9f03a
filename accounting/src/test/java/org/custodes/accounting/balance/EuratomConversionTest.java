package org.custodes.accounting.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Samples;
import org.custodes.accounting.Tries;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EuratomConversionTest {

  private static final EuratomConversion CONVERSION = new EuratomConversion(EuratomCode.CB);

  @Test
  void differenceAndMufTurnRoundAndTheBookStays() {
    JsonNode expected = Samples.vectors().get("mbrEuratom");
    EuratomBalance balance = CONVERSION.toEuratom(Balances.sample()).balance().orElseThrow();

    assertThat(balance.change(EuratomCode.DI))
        .isEqualTo(Samples.content(Category.ENRICHED, expected.get("DI")));
    assertThat(balance.adjustedBook())
        .isEqualTo(Samples.content(Category.ENRICHED, expected.get("BA")));
    assertThat(balance.mf()).contains(Samples.content(Category.ENRICHED, expected.get("MF")));
    assertThat(balance.lines())
        .extracting(EuratomBalance.Line::code)
        .containsExactly("PB", "RD", "SF", "TE", "TW", "DI", "BA", "PE", "MF");
  }

  @Test
  void nuclearLossIsNlAndNotLn() {
    IaeaBalance balance = with(Category.PLUTONIUM, ChangeCode.LN, ChangeCode.NP);

    assertThat(CONVERSION.toEuratom(balance).balance().orElseThrow().changes().keySet())
        .containsExactly(EuratomCode.NP, EuratomCode.NL);
  }

  @Test
  void enrichedUraniumCoversBothCategoriesUnlessTold() {
    IaeaBalance balance = Balances.sample();

    assertThat(CONVERSION.toEuratom(balance).balance().orElseThrow().categories())
        .containsExactly(EuratomCategory.HIGH_ENRICHED, EuratomCategory.LOW_ENRICHED);
    assertThat(
            CONVERSION
                .toEuratom(balance, EuratomCategory.LOW_ENRICHED)
                .balance()
                .orElseThrow()
                .categories())
        .containsExactly(EuratomCategory.LOW_ENRICHED);
    assertThatThrownBy(() -> CONVERSION.toEuratom(balance, EuratomCategory.NATURAL))
        .hasMessage("enriched uranium is not in Euratom's [N]");
  }

  @Test
  void twentyPercentIsHighEnriched() {
    assertThat(EuratomCategory.of(Balances.enriched("100", "20")))
        .isEqualTo(EuratomCategory.HIGH_ENRICHED);
    assertThat(EuratomCategory.of(Balances.enriched("100", "19.999999")))
        .isEqualTo(EuratomCategory.LOW_ENRICHED);
    assertThatThrownBy(() -> EuratomCategory.of(Content.zero(Category.UNIFIED)))
        .hasMessage("Euratom has no unified uranium");
  }

  @Test
  void namesEveryCodeWithoutCounterpart() {
    IaeaBalance balance = with(Category.ENRICHED, ChangeCode.RS, ChangeCode.EQ, ChangeCode.RD);

    assertThat(CONVERSION.toEuratom(balance))
        .isEqualTo(new Conversion.NoCounterpart<EuratomBalance>(List.of("RS", "EQ")));
    assertThat(CONVERSION.toEuratom(balance).balance()).isEmpty();
  }

  @Test
  void takesWhatWasAgreed() {
    EuratomConversion agreed =
        new EuratomConversion(EuratomCode.CC, Map.of(ChangeCode.RS, EuratomCode.MP));
    IaeaBalance balance = with(Category.NATURAL, ChangeCode.RS);

    EuratomBalance converted = agreed.toEuratom(balance).balance().orElseThrow();

    assertThat(converted.changes()).containsOnlyKeys(EuratomCode.MP);
    assertThat(agreed.toIaea(converted).balance()).contains(balance);
  }

  @Test
  void refusesAnAgreementThatMovesTheBookTheOtherWay() {
    assertThatThrownBy(
            () -> new EuratomConversion(EuratomCode.CC, Map.of(ChangeCode.RS, EuratomCode.TC)))
        .hasMessage("RS and TC do not move the book the same way");
    assertThatThrownBy(() -> new EuratomConversion(EuratomCode.RB))
        .hasMessage("category changes are CE, CB or CC, found RB");
  }

  @Test
  void crossingTwentyPercentHasNoEntryForTheAgency() {
    EuratomCategoryChange diluted =
        new EuratomCategoryChange(EuratomCode.CB, Category.ENRICHED, true);
    EuratomBalance low =
        new EuratomBalance(
            Balances.AREA,
            Balances.JANUARY,
            Set.of(EuratomCategory.LOW_ENRICHED),
            Content.zero(Category.ENRICHED),
            Map.of(diluted, Balances.enriched("5", "0.9")),
            Optional.empty());

    assertThat(low.adjustedBook()).isEqualTo(Balances.enriched("5", "0.9"));
    assertThat(CONVERSION.toIaea(low))
        .isEqualTo(new Conversion.NoCounterpart<IaeaBalance>(List.of("CB")));
  }

  @Test
  void terminationsWithOneCounterpartAreAdded() {
    EuratomBalance waste =
        new EuratomBalance(
            Balances.AREA,
            Balances.JANUARY,
            Set.of(EuratomCategory.LOW_ENRICHED),
            Balances.enriched("10", "1"),
            Map.of(
                EuratomCode.TU, Balances.enriched("1", "0.1"),
                EuratomCode.TZ, Balances.enriched("2", "0.2")),
            Optional.empty());

    assertThat(CONVERSION.toIaea(waste).balance().orElseThrow().change(ChangeCode.TU))
        .isEqualTo(Balances.enriched("3", "0.3"));
  }

  @Test
  void linesOfTheFrameAreNoChanges() {
    assertThatThrownBy(() -> euratom(EuratomCode.MF))
        .hasMessage(
            "MF (material unaccounted for) has no place among the changes of Euratom's [L]");
    assertThatThrownBy(() -> euratom(EuratomCode.RB)).hasMessageStartingWith("RB (rebatching)");
    assertThatThrownBy(() -> new EuratomCategoryChange(EuratomCode.RD, Category.NATURAL, true))
        .hasMessageStartingWith("not a category change: RD");
  }

  @Test
  void thereAndBackIsTheSameBalance() {
    Tries.of(
        Tries.USUAL,
        values -> {
          IaeaBalance balance = balance(values);
          EuratomBalance there = CONVERSION.toEuratom(balance).balance().orElseThrow();

          assertThat(CONVERSION.toIaea(there).balance()).contains(balance);
          assertThat(there.adjustedBook()).isEqualTo(balance.adjustedBook());
          assertThat(there.mf()).isEqualTo(balance.muf().map(Content::negated));
        });
  }

  private static IaeaBalance balance(Tries values) {
    Category category = values.oneOf(Category.class);
    Content beginning = material(category, values);
    return IaeaBalance.open(Balances.AREA, Balances.JANUARY, beginning, changes(category, values))
        .closedBy(material(category, values));
  }

  private static Map<ChangeCode, Content> changes(Category category, Tries values) {
    List<ChangeCode> possible =
        List.of(ChangeCode.values()).stream()
            .filter(code -> code.signIn(category) != 0)
            .filter(code -> code.from().isPresent() || EuratomCode.of(code).isPresent())
            .toList();
    Map<ChangeCode, Content> changes = new EnumMap<>(ChangeCode.class);
    for (int i = values.ints(0, 8); i > 0; i--) {
      changes.put(values.oneOf(possible), material(category, values));
    }
    return changes;
  }

  private static Content material(Category category, Tries values) {
    long mass = values.wholes(0, 1L << 50);
    return new Content(category, new Mass(mass), new Mass(category.hasFissile() ? mass / 7 : 0));
  }

  private static IaeaBalance with(Category category, ChangeCode... codes) {
    Map<ChangeCode, Content> changes = new EnumMap<>(ChangeCode.class);
    for (ChangeCode code : codes) {
      changes.put(code, new Content(category, new Mass(1)));
    }
    return IaeaBalance.open(Balances.AREA, Balances.JANUARY, Content.zero(category), changes);
  }

  private static EuratomBalance euratom(EuratomCode code) {
    return new EuratomBalance(
        Balances.AREA,
        Balances.JANUARY,
        Set.of(EuratomCategory.LOW_ENRICHED),
        Content.zero(Category.ENRICHED),
        Map.of(code, Balances.enriched("1", "0")),
        Optional.empty());
  }
}
