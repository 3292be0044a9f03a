package org.custodes.accounting.report.code10;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.custodes.accounting.Tries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {

  @Test
  void readsDatesAsTheCalendarDoes() {
    Tries.of(
        500,
        values -> {
          int day = values.ints(-700_000, 700_000);
          LocalDate date = LocalDate.ofEpochDay(day);

          assertThat(date(date.format(DateTimeFormatter.BASIC_ISO_DATE))).isEqualTo(day);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20260230",
        "20250229",
        "19000229",
        "20261301",
        "20260001",
        "20260100",
        "20260132",
        "00000101",
        "2026011",
        "202601011",
        "2026-1-1",
        "",
        "2026O101"
      })
  void findsNoDateInOthers(String text) {
    assertThat(date(text)).isEqualTo(Bytes.NO_DATE);
  }

  @Test
  void takesYearsOfTwoDigitsByThePivot() {
    assertThat(date("690101")).isEqualTo((int) LocalDate.of(2069, 1, 1).toEpochDay());
    assertThat(date("700101")).isEqualTo((int) LocalDate.of(1970, 1, 1).toEpochDay());
  }

  @Test
  void readsWholeNumbersOfOneToNineDigits() {
    assertThat(number("0")).isZero();
    assertThat(number("999999999")).isEqualTo(999_999_999);
    assertThat(number("1000000000")).isEqualTo(Bytes.NO_NUMBER);
    assertThat(number("-1")).isEqualTo(Bytes.NO_NUMBER);
    assertThat(number("")).isEqualTo(Bytes.NO_NUMBER);
  }

  private static int date(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return Bytes.date(bytes, 0, bytes.length, 70);
  }

  private static int number(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return Bytes.number(bytes, 0, bytes.length);
  }
}
