package org.custodes.accounting.report.code10;

import org.custodes.accounting.Unit;

/// Reads the value of a weight label: a number and its unit letter, such as `1500.5G`.
///
/// A point is the decimal sign and `-` may lead a difference; the source states neither.
final class Weight {

  /// What a value may turn out to be.
  enum State {
    FINE,
    /// Finer than a milligram, which the source rounds.
    FINE_GRAINED,
    MALFORMED,
    WRONG_UNIT,
    /// More digits than any material has, or finer than a microgram.
    ABSURD
  }

  private static final int GRAM_DIGITS = 12;
  private static final int GRAM_DECIMALS = 6;
  private static final int MILLIGRAM_DECIMALS = 3;

  /// Ten thousand tonnes: more than any one entry can hold.
  static final long MOST = 10_000_000_000_000_000L;

  private static final long[] POWERS = new long[GRAM_DECIMALS + 4];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  /// The mass last read; 0 unless it is fine.
  long micrograms;

  private long mantissa;
  private int digits;
  private int decimals;

  State read(byte[] b, int from, int to, Unit unit) {
    micrograms = 0;
    if (to - from < 2) {
      return State.MALFORMED;
    }
    boolean negative = b[from] == '-';
    if (!readNumber(b, negative ? from + 1 : from, to - 1)) {
      return State.MALFORMED;
    }
    if (b[to - 1] != unit.letter()) {
      return b[to - 1] == 'G' || b[to - 1] == 'K' ? State.WRONG_UNIT : State.MALFORMED;
    }
    return scale(negative, unit == Unit.KG ? 3 : 0);
  }

  private boolean readNumber(byte[] b, int from, int to) {
    mantissa = 0;
    digits = 0;
    decimals = -1;
    for (int i = from; i < to; i++) {
      if (b[i] == '.' && decimals < 0 && i > from && i + 1 < to) {
        decimals = 0;
      } else if (b[i] >= '0' && b[i] <= '9') {
        digit(b[i] - '0');
      } else {
        return false;
      }
    }
    return to > from;
  }

  private void digit(int digit) {
    if (decimals >= 0) {
      decimals++;
    } else if (mantissa > 0 || digit > 0) {
      digits++;
    }
    // Beyond the digits that fit, only their number matters.
    if (digits + Math.max(decimals, 0) <= GRAM_DIGITS + GRAM_DECIMALS) {
      mantissa = mantissa * 10 + digit;
    }
  }

  private State scale(boolean negative, int thousand) {
    int fraction = Math.max(decimals, 0);
    int most = GRAM_DECIMALS + thousand;
    if (digits > GRAM_DIGITS - thousand || fraction > most) {
      return State.ABSURD;
    }
    long value = mantissa * POWERS[most - fraction];
    if (value > MOST) {
      return State.ABSURD;
    }
    micrograms = negative ? -value : value;
    return fraction > MILLIGRAM_DECIMALS + thousand ? State.FINE_GRAINED : State.FINE;
  }
}
