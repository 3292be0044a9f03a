package org.custodes.accounting;

import java.util.Optional;

/// Where and when the stated mass was measured: the first item of label 469 (SG-FM-1172).
public enum MeasurementBasis {
  M("measured here, not reported before", true, false),
  T("measured here, reported before and not repeated", true, true),
  N("measured in another area, not reported before", false, false),
  L("measured in another area, reported before", false, true);

  private final String keyword;
  private final boolean measuredHere;
  private final boolean reportedBefore;

  MeasurementBasis(String keyword, boolean measuredHere, boolean reportedBefore) {
    this.keyword = keyword;
    this.measuredHere = measuredHere;
    this.reportedBefore = reportedBefore;
  }

  public String keyword() {
    return keyword;
  }

  /// Whether the material balance area that reports it measured it; otherwise another did.
  public boolean measuredHere() {
    return measuredHere;
  }

  /// Whether an earlier report of this area stated the same measurement.
  public boolean reportedBefore() {
    return reportedBefore;
  }

  public static Optional<MeasurementBasis> ofLetter(char letter) {
    return switch (letter) {
      case 'M' -> Optional.of(M);
      case 'T' -> Optional.of(T);
      case 'N' -> Optional.of(N);
      case 'L' -> Optional.of(L);
      default -> Optional.empty();
    };
  }
}
