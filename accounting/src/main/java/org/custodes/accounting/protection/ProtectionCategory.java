package org.custodes.accounting.protection;

import java.util.Optional;

/// The category that decides how nuclear material is physically protected, strictest first
/// (INFCIRC/225/Rev.5).
public enum ProtectionCategory {
  I("Category I"),
  II("Category II"),
  III("Category III"),
  /// Prudent management practice.
  BELOW_III("below Category III");

  private final String title;

  ProtectionCategory(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /// Whether this category asks for more protection than the other.
  public boolean isStricterThan(ProtectionCategory other) {
    return compareTo(other) < 0;
  }

  /// The stricter of two.
  public ProtectionCategory or(ProtectionCategory other) {
    return isStricterThan(other) ? this : other;
  }

  /// One level lower, which strongly irradiated fuel of Category I or II may be given.
  public Optional<ProtectionCategory> oneLower() {
    return switch (this) {
      case I -> Optional.of(II);
      case II -> Optional.of(III);
      case III, BELOW_III -> Optional.empty();
    };
  }
}
