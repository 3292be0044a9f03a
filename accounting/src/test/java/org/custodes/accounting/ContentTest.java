package org.custodes.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ContentTest {

  @Test
  void plutoniumHasNoFissileMassBesideIt() {
    assertThatThrownBy(() -> new Content(Category.PLUTONIUM, new Mass(2), new Mass(1)))
        .hasMessage("plutonium has no fissile mass beside the element, found 0.000001 g");
  }

  @Test
  void materialHoldsNoMoreFissileThanElement() {
    assertThat(enriched("100", "100").isMaterial()).isTrue();
    assertThat(enriched("100", "100.000001").isMaterial()).isFalse();
    assertThat(enriched("-1", "0").isMaterial()).isFalse();
    assertThat(enriched("1", "-1").isMaterial()).isFalse();
  }

  @Test
  void refusesToTakeForMaterialWhatIsNot() {
    assertThatThrownBy(() -> enriched("100", "101").requireMaterial("ending inventory"))
        .hasMessage(
            "ending inventory needs 0 <= fissile <= element, found 100 g of which 101 g fissile");
  }

  @Test
  void differenceMayMoveFissileAlone() {
    Content difference = enriched("100", "5").minus(enriched("100", "4"));

    assertThat(difference).isEqualTo(enriched("0", "1"));
  }

  @Test
  void differentCategoriesHaveNoSum() {
    assertThatThrownBy(() -> enriched("1", "0").plus(Content.zero(Category.NATURAL)))
        .hasMessage("enriched uranium and natural uranium have no sum");
  }

  @Test
  void additionIsCommutativeAndNegationItsInverse() {
    Tries.of(
        Tries.USUAL,
        values -> {
          int e1 = values.ints();
          int f1 = values.ints();
          int e2 = values.ints();
          int f2 = values.ints();
          Content a = new Content(Category.ENRICHED, new Mass(e1), new Mass(f1));
          Content b = new Content(Category.ENRICHED, new Mass(e2), new Mass(f2));

          assertThat(a.plus(b)).isEqualTo(b.plus(a));
          assertThat(a.plus(b).minus(b)).isEqualTo(a);
          assertThat(a.plus(a.negated()).isZero()).isTrue();
          assertThat(a.signed(-1)).isEqualTo(a.negated());
        });
  }

  @Test
  void materialOfTwoBatchesIsMaterial() {
    Tries.of(
        Tries.USUAL,
        values -> {
          int e1 = values.ints();
          int f1 = values.ints();
          int e2 = values.ints();
          int f2 = values.ints();
          assertThat(material(e1, f1).plus(material(e2, f2)).isMaterial()).isTrue();
        });
  }

  private static Content material(int one, int other) {
    long a = Math.abs((long) one);
    long b = Math.abs((long) other);
    return new Content(Category.ENRICHED, new Mass(Math.max(a, b)), new Mass(Math.min(a, b)));
  }

  private static Content enriched(String element, String fissile) {
    return new Content(Category.ENRICHED, Mass.ofGrams(element), Mass.ofGrams(fissile));
  }
}
