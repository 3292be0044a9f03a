package org.custodes.accounting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.custodes.accounting.Tries;
import org.junit.jupiter.api.Test;

class DailySumsTest {

  /// Amounts are the days themselves, so that one list says both.
  @Test
  void sumsWhatWasAddedOnTheDays() {
    Tries.of(
        200,
        values -> {
          List<Integer> days = values.lists(0, 60, () -> values.ints(-600, 600));
          int from = values.ints(-650, 650);
          int to = values.ints(-650, 650);
          DailySums sums = new DailySums();
          days.forEach(day -> sums.add(day, day + 100, -day));
          List<Integer> within = days.stream().filter(day -> day >= from && day <= to).toList();

          assertThat(sums.element(from, to))
              .isEqualTo(within.stream().mapToLong(day -> day + 100).sum());
          assertThat(sums.fissile(from, to))
              .isEqualTo(within.stream().mapToLong(day -> -day).sum());
          assertThat(sums.any(from, to)).isEqualTo(!within.isEmpty());
        });
  }
}
