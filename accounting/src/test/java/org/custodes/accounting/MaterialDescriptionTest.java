package org.custodes.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaterialDescriptionTest {

  @Test
  void readsAndWritesTheFormOfReports() {
    MaterialDescription cylinder = MaterialDescription.parse("O/G/H/C");

    assertThat(cylinder.physical()).isEqualTo(PhysicalForm.SOLIDS);
    assertThat(cylinder.chemical()).isEqualTo(ChemicalForm.HEXAFLUORIDE);
    assertThat(cylinder).hasToString("O/G/H/C");
    assertThat(cylinder.compact()).isEqualTo("OGHC");
    assertThat(cylinder.irradiated()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "OGHC", "O/G/H", "O/G/H/C/", "O;G;H;C"})
  void refusesAnotherShape(String text) {
    assertThatThrownBy(() -> MaterialDescription.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not a material description of four characters");
  }

  @Test
  void refusalNamesWhatIsWantedAndTellsTheZeroFromTheLetter() {
    assertThatThrownBy(() -> MaterialDescription.parse("0/G/H/C"))
        .hasMessage(
            "not a physical form: \"0\" (the digit zero; O is a letter);"
                + " wanted one of B D F G H J K O N R Q T U V");
  }

  @ParameterizedTest
  @CsvSource({
    "B/Q/4/G, ",
    "O/G/H/C, ",
    "V/G/A/C, ",
    "Q/S/1/A, ",
    "T/R/M/E, ",
    "G/Q/4/B, IN_CORE",
    "J/Q/H/F, FUEL_QUALITY",
    "T/R/M/B, WASTE_QUALITY",
    "N/G/6/C, HEXAFLUORIDE",
    "Q/D/1/A, SEALED_SOURCE",
    "O/S/1/A, SEALED_SOURCE"
  })
  void namesTheRuleThatIsBroken(String text, DescriptionRule broken) {
    var violations = MaterialDescription.parse(text).violations();

    if (broken == null) {
      assertThat(violations).isEmpty();
    } else {
      assertThat(violations).containsExactly(broken);
      assertThat(broken.text()).isNotBlank();
    }
  }

  @Test
  void namesEveryRuleThatIsBroken() {
    assertThat(MaterialDescription.parse("U/G/4/F").violations())
        .containsExactly(
            DescriptionRule.IN_CORE,
            DescriptionRule.FUEL_QUALITY,
            DescriptionRule.WASTE_QUALITY,
            DescriptionRule.HEXAFLUORIDE);
  }

  @Test
  void findsCodesByWordsAndByLetter() {
    assertThat(PhysicalForm.search("waste")).hasSize(2);
    assertThat(PhysicalForm.search("waste LIQUID")).containsExactly(PhysicalForm.LIQUID_WASTE);
    assertThat(ChemicalForm.search("uf6")).containsExactly(ChemicalForm.HEXAFLUORIDE);
    assertThat(Containment.search("4")).contains(Containment.IN_CORE);
    assertThat(Quality.search("zebra")).isEmpty();
    assertThat(Quality.search(" ")).hasSize(12);
  }

  @Test
  void irradiatedQualitiesAreTheSixOfTheirColumn() {
    assertThat(Quality.values())
        .filteredOn(Quality::irradiated)
        .extracting(Quality::letter)
        .containsExactlyInAnyOrder('G', 'H', 'J', 'K', 'L', 'M');
    assertThat(MaterialDescription.parse("B/Q/1/G").irradiated()).isTrue();
  }

  @Test
  void codesReadBackFromTheirLetters() {
    assertThat(PhysicalForm.values()).allMatch(c -> PhysicalForm.ofLetter(c.letter()).get() == c);
    assertThat(ChemicalForm.values()).allMatch(c -> ChemicalForm.ofLetter(c.letter()).get() == c);
    assertThat(Containment.values()).allMatch(c -> Containment.ofLetter(c.letter()).get() == c);
    assertThat(Quality.values()).allMatch(c -> Quality.ofLetter(c.letter()).get() == c);
  }
}
