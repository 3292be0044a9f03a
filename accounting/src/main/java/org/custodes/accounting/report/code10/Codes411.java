package org.custodes.accounting.report.code10;

import java.util.stream.Stream;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.BalanceCode;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.RoundingAdjustment;
import org.jspecify.annotations.Nullable;

/// The codes of label 411, found by their bytes.
final class Codes411 {

  private static final int LETTERS = 26;
  private static final @Nullable AccountingCode[] CODES =
      new @Nullable AccountingCode[LETTERS * LETTERS];
  private static final @Nullable AccountingCode[] ADJUSTMENTS =
      new @Nullable AccountingCode[LETTERS * LETTERS];

  static {
    Stream.<AccountingCode>concat(Stream.of(ChangeCode.values()), Stream.of(BalanceCode.values()))
        .forEach(Codes411::enter);
  }

  private Codes411() {}

  /// The code written there, or null.
  static @Nullable AccountingCode find(byte[] b, int from, int to) {
    int length = to - from;
    if (length == 2) {
      return at(CODES, b, from);
    }
    boolean adjustment = length == 4 && b[from] == 'R' && b[from + 1] == 'A';
    return adjustment ? at(ADJUSTMENTS, b, from + 2) : null;
  }

  private static @Nullable AccountingCode at(@Nullable AccountingCode[] table, byte[] b, int from) {
    int first = b[from] - 'A';
    int second = b[from + 1] - 'A';
    boolean letters = first >= 0 && first < LETTERS && second >= 0 && second < LETTERS;
    return letters ? table[first * LETTERS + second] : null;
  }

  private static void enter(AccountingCode code) {
    int index = (code.code().charAt(0) - 'A') * LETTERS + code.code().charAt(1) - 'A';
    CODES[index] = code;
    ADJUSTMENTS[index] = RoundingAdjustment.of("RA" + code.code()).orElse(null);
  }
}
