package org.custodes.accounting.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Tries;
import org.junit.jupiter.api.Test;

class CategoryChangeTest {

  /// A6: 100 kg of natural uranium with 711 g fissile are blended into enriched.
  @Test
  void naturalIntoEnrichedMovesTheSameMassesFromOneToTheOther() {
    CategoryChange change =
        new CategoryChange(ChangeCode.NE, Mass.ofKilograms("100.000"), Mass.ofGrams("711"));

    assertThat(change.effects())
        .containsExactly(
            new Content(Category.NATURAL, Mass.ofKilograms("-100"), Mass.ofGrams("-711")),
            new Content(Category.ENRICHED, Mass.ofGrams("100000"), Mass.ofGrams("711")));
  }

  /// A6, Euratom: one line `CB`, category L, previous category N.
  @Test
  void forEuratomItIsOneLineWithThePreviousCategory() {
    CategoryChange change =
        new CategoryChange(ChangeCode.NE, Mass.ofKilograms("100"), Mass.ofGrams("711"));
    EuratomCategoryChange line = new EuratomConversion(EuratomCode.CB).line(change);

    assertThat(line.cause()).isEqualTo(EuratomCode.CB);
    assertThat(EuratomCategory.of(change.given()).letter()).isEqualTo('L');
    assertThat(line.other().letter()).isEqualTo('N');
    assertThat(line.sign()).isEqualTo(1);
  }

  @Test
  void refusesACodeThatChangesNoCategory() {
    assertThatThrownBy(() -> new CategoryChange(ChangeCode.DQ, Mass.ZERO, Mass.ZERO))
        .hasMessage(
            "not a category change: DQ (de-exemption, quantity); wanted EN, ED, NE, ND, DE or DN");
  }

  @Test
  void refusesMoreFissileThanElement() {
    assertThatThrownBy(() -> new CategoryChange(ChangeCode.NE, new Mass(1), new Mass(2)))
        .hasMessageStartingWith("category change needs 0 <= fissile <= element");
  }

  @Test
  void neverMakesOrLosesMass() {
    Tries.of(
        Tries.USUAL,
        values -> {
          ChangeCode code = values.oneOf(ChangeCode.class);
          long element = values.wholes(0, 1L << 60);
          long permille = values.wholes(0, 1000);
          if (code.kind() == ChangeCode.Kind.CATEGORY_CHANGE) {
            CategoryChange change =
                new CategoryChange(code, new Mass(element), new Mass(element / 1000 * permille));

            assertThat(change.taken().element().plus(change.given().element()))
                .isEqualTo(Mass.ZERO);
            assertThat(change.taken().fissile().plus(change.given().fissile()))
                .isEqualTo(Mass.ZERO);
          }
        });
  }
}
