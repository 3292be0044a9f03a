package org.custodes.accounting.protection;

import java.math.BigDecimal;
import org.custodes.accounting.Enrichment;

/// What a categorisation table has rows for, and whose mass counts.
public enum MaterialKind {
  PLUTONIUM("plutonium", "Pu"),
  /// More than 80 % Pu-238; most tables leave it out.
  PLUTONIUM_238("plutonium with more than 80 % Pu-238", "Pu"),
  URANIUM_HIGH("uranium enriched to 20 % or more", "U-235"),
  URANIUM_MEDIUM("uranium enriched to 10 % or more, but less than 20 %", "U-235"),
  URANIUM_LOW("uranium enriched above natural, but less than 10 %", "U-235"),
  URANIUM_233("uranium-233", "U-233"),
  URANIUM_NOT_ENRICHED("natural or depleted uranium", "U"),
  THORIUM("thorium", "Th"),
  TRITIUM("tritium", "H-3"),
  LITHIUM_6("lithium enriched in lithium-6", "Li-6");

  /// From this fraction uranium is highly enriched.
  static final BigDecimal HIGH = new BigDecimal("0.20");

  /// From this fraction uranium is in the middle row; below it, fuel is low enriched.
  static final BigDecimal MEDIUM = new BigDecimal("0.10");

  private final String title;
  private final String counted;

  MaterialKind(String title, String counted) {
    this.title = title;
    this.counted = counted;
  }

  public String title() {
    return title;
  }

  /// Whose mass a table's limits mean, for example the contained `U-235`, not all uranium.
  public String counted() {
    return counted;
  }

  /// The row of enriched uranium.
  public static MaterialKind ofEnriched(Enrichment enrichment) {
    if (enrichment.isAtLeast(HIGH)) {
      return URANIUM_HIGH;
    }
    return enrichment.isAtLeast(MEDIUM) ? URANIUM_MEDIUM : URANIUM_LOW;
  }

  /// Whether fuel made of it has its own row once irradiated: less than 10 % fissile content.
  boolean isLowFissile() {
    return switch (this) {
      case URANIUM_LOW, URANIUM_NOT_ENRICHED, THORIUM -> true;
      default -> false;
    };
  }
}
