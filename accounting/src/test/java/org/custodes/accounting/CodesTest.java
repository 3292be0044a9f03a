package org.custodes.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

  @Test
  void codesAreWhatTheyWereMadeOf() {
    assertThat(new Mba("ZM01")).hasToString("ZM01").isLessThan(new Mba("ZM02"));
    assertThat(new Facility("ZF0-")).hasToString("ZF0-").isLessThan(new Facility("ZF01"));
    assertThat(new Country("ZZ")).hasToString("ZZ").isGreaterThan(new Country("YY"));
    assertThat(new Kmp("A")).hasToString("A").isLessThan(new Kmp("A1"));
    assertThat(new BatchName("CYL 30B/1")).hasToString("CYL 30B/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ZM1", "ZM001", "zm01", "ZM 1", "ZMÖ1", "ZM1\n"})
  void refusesAnAreaCodeOfOtherShape(String code) {
    assertThatThrownBy(() -> new Mba(code))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not an MBA code of 4 characters A-Z, 0-9, -: ");
  }

  @Test
  void refusesOtherCodesOfOtherShape() {
    assertThatThrownBy(() -> new Facility("F"))
        .hasMessage("not a facility code of 4 characters A-Z, 0-9, -: \"F\"");
    assertThatThrownBy(() -> new Country("USA"))
        .hasMessage("not a country code of 2 characters A-Z, 0-9: \"USA\"");
    assertThatThrownBy(() -> new Kmp("A10"))
        .hasMessage("not a KMP code of 1 to 2 characters A-Z, 0-9: \"A10\"");
  }

  @Test
  void batchNameTakesOtherAlphabetsUpToSixteenCharacters() {
    assertThat(new BatchName("ПАРТИЯ-1").name()).hasSize(8);
    assertThat(new BatchName("𐍈".repeat(16)).name()).hasSize(32);
    assertThatThrownBy(() -> new BatchName("12345678901234567"))
        .hasMessage("a batch name has 1 to 16 characters, found 17: \"12345678901234567\"");
    assertThatThrownBy(() -> new BatchName("")).hasMessageContaining("found 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {" A", "A ", "A#", "A\tB", "A\u202eB", "\ud800"})
  void batchNameRefusesWhatNoReportCanCarry(String name) {
    assertThatThrownBy(() -> new BatchName(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusalsShowNoControlCharacters() {
    assertThatThrownBy(() -> new Mba("Z\u0007\n1")).hasMessageEndingWith("\"Z??1\"");
  }
}
