package org.custodes.accounting;

import java.util.Optional;

/// A line of the material balance report that is no inventory change (SG-FM-1172, label 411).
public enum BalanceCode implements AccountingCode {
  PB("beginning physical inventory"),
  /// Beginning inventory and changes, before [ChangeCode#DI]; optional in a report.
  BE("ending book inventory"),
  /// [#BE] less [ChangeCode#DI]. Euratom's line of this name is the sum of all lines above it.
  BA("adjusted ending book inventory"),
  PE("ending physical inventory"),
  /// [#BA] less [#PE]: positive means missing. Euratom turns it round.
  MF("material unaccounted for");

  private final String keyword;

  BalanceCode(String keyword) {
    this.keyword = keyword;
  }

  @Override
  public String code() {
    return name();
  }

  @Override
  public String keyword() {
    return keyword;
  }

  @Override
  public boolean inBalanceReport() {
    return true;
  }

  /// The line with this two-letter code.
  public static Optional<BalanceCode> of(String code) {
    return switch (code) {
      case "PB" -> Optional.of(PB);
      case "BE" -> Optional.of(BE);
      case "BA" -> Optional.of(BA);
      case "PE" -> Optional.of(PE);
      case "MF" -> Optional.of(MF);
      default -> Optional.empty();
    };
  }
}
