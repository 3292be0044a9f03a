package org.custodes.cli.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CaseProgressTest {

  private static final Case ONE = Case.skipped("folder/one.csv", "kind", "name", "why");

  private final AtomicLong nanos = new AtomicLong();
  private final StringWriter err = new StringWriter();
  private final CaseProgress progress = new CaseProgress(new PrintWriter(err), nanos::get);

  @Test
  void saysNothingForTwoSeconds() {
    nanos.set(2_000_000_000L);
    progress.calculated(ONE);

    assertThat(err.toString()).isEmpty();
  }

  @Test
  void saysHowFarItIsEveryTwoSecondsFromThenOn() {
    for (int tenths = 1; tenths <= 45; tenths++) {
      nanos.set(tenths * 100_000_000L);
      progress.calculated(ONE);
    }

    assertThat(err.toString().lines())
        .containsExactly(
            "calculated 21 cases so far, the last in folder/one.csv",
            "calculated 42 cases so far, the last in folder/one.csv");
  }
}
