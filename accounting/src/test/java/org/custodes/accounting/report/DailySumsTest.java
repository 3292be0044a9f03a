package org.custodes.accounting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DailySumsTest {

  /// Amounts are the days themselves, so that one list says both.
  @Property(tries = 200)
  void sumsWhatWasAddedOnTheDays(
      @ForAll @Size(max = 60) List<@IntRange(min = -20, max = 20) Integer> days,
      @ForAll @IntRange(min = -25, max = 25) int from,
      @ForAll @IntRange(min = -25, max = 25) int to) {
    DailySums sums = new DailySums();
    days.forEach(day -> sums.add(day, day + 100, -day));
    List<Integer> within = days.stream().filter(day -> day >= from && day <= to).toList();

    assertThat(sums.element(from, to)).isEqualTo(within.stream().mapToLong(day -> day + 100).sum());
    assertThat(sums.fissile(from, to)).isEqualTo(within.stream().mapToLong(day -> -day).sum());
    assertThat(sums.any(from, to)).isEqualTo(!within.isEmpty());
  }
}
