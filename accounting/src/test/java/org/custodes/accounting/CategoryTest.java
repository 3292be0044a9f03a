package org.custodes.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CategoryTest {

  @ParameterizedTest
  @EnumSource(Category.class)
  void everyCategoryReadsBackFromItsLetter(Category category) {
    assertThat(Category.ofLetter(category.letter())).contains(category);
  }

  @Test
  void euratomsHighEnrichedIsNoCategoryOfTheAgency() {
    assertThat(Category.ofLetter('H')).isEmpty();
  }

  @Test
  void gramsForWhatIsDearAndKilogramsForTheRest() {
    assertThat(Category.values())
        .filteredOn(category -> category.reportingUnit() == Unit.KG)
        .containsExactly(Category.NATURAL, Category.DEPLETED, Category.THORIUM);
  }

  @Test
  void onlyUraniumHasAFissileMass() {
    assertThat(Category.values())
        .filteredOn(category -> !category.hasFissile())
        .containsExactly(Category.PLUTONIUM, Category.THORIUM);
    assertThat(Category.values())
        .filteredOn(Category::requiresFissile)
        .containsExactly(Category.ENRICHED, Category.UNIFIED);
  }

  @Test
  void unitsIsotopesAndBasesReadBackFromTheirLetters() {
    assertThat(Unit.values()).allMatch(u -> Unit.ofLetter(u.letter()).orElseThrow() == u);
    assertThat(Isotope.values()).allMatch(i -> Isotope.ofLetter(i.letter()).orElseThrow() == i);
    assertThat(MeasurementBasis.values())
        .allMatch(b -> MeasurementBasis.ofLetter(b.name().charAt(0)).orElseThrow() == b);
    assertThat(Isotope.ofLetter('C')).isEmpty();
  }

  @Test
  void measurementBasisTellsWhereAndWhetherReported() {
    assertThat(MeasurementBasis.T.measuredHere()).isTrue();
    assertThat(MeasurementBasis.T.reportedBefore()).isTrue();
    assertThat(MeasurementBasis.N.measuredHere()).isFalse();
    assertThat(MeasurementBasis.N.reportedBefore()).isFalse();
  }

  @Test
  void nuclidesReadBackFromTheirLabels() {
    assertThat(Nuclide.values()).allMatch(n -> Nuclide.of(n.label()).orElseThrow() == n);
    assertThat(Nuclide.of("pu241")).contains(Nuclide.PU241);
    assertThat(Nuclide.of("Pu-243")).isEmpty();
  }
}
