package org.custodes.cli.validate;

import java.util.List;

/// How many cases passed, failed and were skipped.
record Tally(long passed, long failed, long skipped) {

  static Tally of(List<Case> cases) {
    return new Tally(
        count(cases, Verdict.PASSED), count(cases, Verdict.FAILED), count(cases, Verdict.SKIPPED));
  }

  private static long count(List<Case> cases, Verdict verdict) {
    return cases.stream().filter(one -> one.verdict() == verdict).count();
  }

  @Override
  public String toString() {
    return "%d passed, %d failed, %d skipped".formatted(passed, failed, skipped);
  }
}
