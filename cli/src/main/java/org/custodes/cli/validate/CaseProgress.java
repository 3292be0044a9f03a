package org.custodes.cli.validate;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

/// Says on standard error how many cases were calculated, once that takes longer than two seconds.
final class CaseProgress {

  private static final long QUIET_NANOS = 2_000_000_000L;

  private final PrintWriter err;
  private final LongSupplier nanos;
  private long said;
  private long cases;

  /// @param nanos a clock that only goes forward
  CaseProgress(PrintWriter err, LongSupplier nanos) {
    this.err = err;
    this.nanos = nanos;
    this.said = nanos.getAsLong();
  }

  void calculated(Case one) {
    cases++;
    long now = nanos.getAsLong();
    if (now - said > QUIET_NANOS) {
      said = now;
      err.printf("calculated %d cases so far, the last in %s%n", cases, one.file());
      err.flush();
    }
  }
}
