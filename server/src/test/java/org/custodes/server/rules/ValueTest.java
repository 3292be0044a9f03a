package org.custodes.server.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTest {

  /// Cases across a year's end, a change of clocks and a leap day.
  @ParameterizedTest
  @CsvSource({
    "15, MINUTE, 2026-11-23T23:50:00+00:00, 2026-11-24T00:05:00Z",
    "1,  HOUR,   2026-12-31T23:30:00+00:00, 2027-01-01T00:30:00Z",
    "1,  HOUR,   2026-03-08T01:30:00-05:00, 2026-03-08T07:30:00Z",
    "60, DAY,    2026-12-15T09:00:00+00:00, 2027-02-13T09:00:00Z",
    "60, DAY,    2027-12-31T10:00:00+00:00, 2028-02-29T10:00:00Z",
    "0,  HOUR,   2026-06-01T00:00:00+00:00, 2026-06-01T00:00:00Z",
  })
  void clocksRunOnTheLineOfInstants(int amount, TimeUnit unit, String start, Instant due) {
    Instant at = OffsetDateTime.parse(start).toInstant();

    assertThat(new Value.Time(amount, unit).after(at)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "30, DAY,         2026-10-31, 2026-11-30",
    "3,  WEEK,        2026-11-22, 2026-12-13",
    "1,  MONTH,       2027-01-31, 2027-02-28",
    "14, MONTH,       2026-12-31, 2028-02-29",
    "5,  YEAR,        2024-02-29, 2029-02-28",
    "5,  WORKING_DAY, 2026-11-20, 2026-11-27",
    "1,  WORKING_DAY, 2026-11-20, 2026-11-23",
  })
  void deadlinesCountDaysOfTheCalendar(int amount, TimeUnit unit, LocalDate from, LocalDate due) {
    assertThat(new Value.Time(amount, unit).after(from)).isEqualTo(due);
  }

  @Test
  void noticesCountBackwards() {
    LocalDate start = LocalDate.of(2026, 12, 1);

    assertThat(new Value.Time(10, TimeUnit.DAY).before(start)).isEqualTo("2026-11-21");
    assertThat(new Value.Time(5, TimeUnit.WORKING_DAY).before(start)).isEqualTo("2026-11-24");
  }

  @Test
  void minutesNeedAnInstant() {
    assertThatThrownBy(() -> new Value.Time(15, TimeUnit.MINUTE).after(LocalDate.EPOCH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("MINUTE needs an instant");
  }

  @Test
  void aTimeHasItsLimits() {
    assertThat(new Value.Time(Value.Time.LONGEST, TimeUnit.DAY).amount()).isEqualTo(100_000);
    assertThatThrownBy(() -> new Value.Time(Value.Time.LONGEST + 1, TimeUnit.DAY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Value.Time(-1, TimeUnit.DAY))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
