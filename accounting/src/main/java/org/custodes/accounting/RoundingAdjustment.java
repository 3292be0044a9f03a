package org.custodes.accounting;

import java.util.Optional;

/// The code `RAxx`: what to add to the rounded entry `xx` of a material balance report so that it
/// equals the sum of the figures sent before (SG-FM-1172, label 411).
///
/// @param adjusted the entry `xx`: any code of a material balance report but another adjustment
public record RoundingAdjustment(AccountingCode adjusted) implements AccountingCode {

  private static final String PREFIX = "RA";

  public RoundingAdjustment {
    if (!isAdjustable(adjusted)) {
      throw new IllegalArgumentException(
          "no line of a material balance report, so it has no rounding adjustment: "
              + adjusted.code());
    }
  }

  @Override
  public String code() {
    return PREFIX + adjusted.code();
  }

  @Override
  public String keyword() {
    return "rounding adjustment to " + adjusted.keyword();
  }

  @Override
  public boolean inBalanceReport() {
    return true;
  }

  /// The adjustment with this four-letter code, for example `RALD`.
  public static Optional<RoundingAdjustment> of(String code) {
    if (code.length() != 4 || !code.startsWith(PREFIX)) {
      return Optional.empty();
    }
    return AccountingCode.parse(code.substring(2))
        .filter(RoundingAdjustment::isAdjustable)
        .map(RoundingAdjustment::new);
  }

  private static boolean isAdjustable(AccountingCode code) {
    return code.inBalanceReport() && !(code instanceof RoundingAdjustment);
  }
}
