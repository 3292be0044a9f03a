package org.custodes.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.custodes.accounting.ChangeCode.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountingCodeTest {

  @ParameterizedTest
  @EnumSource(ChangeCode.class)
  void everyChangeCodeReadsBack(ChangeCode code) {
    assertThat(AccountingCode.parse(code.code())).contains(code);
    assertThat(code.keyword()).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(BalanceCode.class)
  void everyBalanceCodeReadsBackAndCanBeAdjusted(BalanceCode code) {
    assertThat(AccountingCode.parse(code.code())).contains(code);
    assertThat(AccountingCode.parse("RA" + code)).contains(new RoundingAdjustment(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "R", "NL", "RB", "TE", "CB", "rd", "RALDX", "RARM", "RARP", "RARA", "RANL"})
  void refusesWhatIsNoCode(String text) {
    assertThat(AccountingCode.parse(text)).isEmpty();
  }

  @Test
  void roundingAdjustmentNeedsALineOfTheBalanceReport() {
    assertThatThrownBy(() -> new RoundingAdjustment(ChangeCode.RM))
        .hasMessage("no line of a material balance report, so it has no rounding adjustment: RM");
    assertThat(new RoundingAdjustment(ChangeCode.LD).code()).isEqualTo("RALD");
  }

  @Test
  void differenceLowersTheBook() {
    assertThat(ChangeCode.DI.sign()).isEqualTo(-1);
  }

  @Test
  void categoryChangeTakesFromTheFirstLetterAndAddsToTheSecond() {
    assertThat(ChangeCode.NE.signIn(Category.NATURAL)).isEqualTo(-1);
    assertThat(ChangeCode.NE.signIn(Category.ENRICHED)).isEqualTo(1);
    assertThat(ChangeCode.NE.signIn(Category.DEPLETED)).isZero();
    assertThat(ChangeCode.RD.signIn(Category.DEPLETED)).isEqualTo(1);
  }

  @Test
  void theLettersOfACategoryChangeAreItsCategories() {
    assertThat(ChangeCode.values())
        .filteredOn(code -> code.kind() == Kind.CATEGORY_CHANGE)
        .hasSize(6)
        .allSatisfy(code ->
            assertThat(code.code())
                .isEqualTo(
                    "" + code.from().orElseThrow().letter() + code.to().orElseThrow().letter()));
  }

  @Test
  void rebatchingMovesBatchesAndLeavesTheBalanceAlone() {
    assertThat(ChangeCode.RM.sign() + ChangeCode.RP.sign()).isZero();
    assertThat(ChangeCode.RM.signInBatch()).isEqualTo(-1);
    assertThat(ChangeCode.RP.signInBatch()).isEqualTo(1);
    assertThat(ChangeCode.RM.inBalanceReport()).isFalse();
  }

  @Test
  void onlyCategoryChangesHaveFromAndTo() {
    assertThat(ChangeCode.values())
        .filteredOn(code -> code.from().isPresent() || code.to().isPresent())
        .allMatch(code -> code.kind() == Kind.CATEGORY_CHANGE);
    assertThat(Arrays.stream(ChangeCode.values()).map(ChangeCode::kind))
        .contains(Kind.INCREASE, Kind.DECREASE, Kind.DIFFERENCE, Kind.REBATCHING);
  }
}
