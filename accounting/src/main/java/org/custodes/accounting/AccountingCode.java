package org.custodes.accounting;

import java.util.Optional;

/// What one accounting entry records: a value of label 411 (SG-FM-1172).
public sealed interface AccountingCode permits ChangeCode, BalanceCode, RoundingAdjustment {

  /// The code as reports print it: two letters, or four for a rounding adjustment.
  String code();

  /// The code in words.
  String keyword();

  /// Whether a material balance report may hold such an entry.
  boolean inBalanceReport();

  /// Reads any code of label 411.
  ///
  /// @return empty if the text is no code of the IAEA; Euratom's `NL` is none, for example
  static Optional<AccountingCode> parse(String text) {
    return switch (text.length()) {
      case 2 -> entry(text);
      case 4 -> RoundingAdjustment.of(text).map(code -> code);
      default -> Optional.empty();
    };
  }

  private static Optional<AccountingCode> entry(String text) {
    return ChangeCode.of(text)
        .<AccountingCode>map(code -> code)
        .or(() -> BalanceCode.of(text).map(code -> code));
  }
}
