package org.custodes.accounting.safeguards;

import java.math.BigDecimal;
import org.custodes.accounting.Content;
import org.custodes.accounting.Enrichment;
import org.custodes.accounting.Isotope;
import org.custodes.accounting.Mass;
import org.custodes.accounting.NaturalBand;

/// What the IAEA has a significant quantity for.
public enum SafeguardsMaterial {
  PLUTONIUM("plutonium", "Pu", true),
  URANIUM_233("uranium-233", "U-233", true),
  HIGH_ENRICHED("uranium enriched to 20 % or more", "U-235", true),
  LOW_ENRICHED("uranium enriched to less than 20 %", "U-235", false),
  NATURAL("natural uranium", "U", false),
  DEPLETED("depleted uranium", "U", false),
  THORIUM("thorium", "Th", false);

  /// The fraction from which uranium is of direct use.
  private static final BigDecimal HIGH = new BigDecimal("0.20");

  private final String title;
  private final String counted;
  private final boolean directUse;

  SafeguardsMaterial(String title, String counted, boolean directUse) {
    this.title = title;
    this.counted = counted;
    this.directUse = directUse;
  }

  public String title() {
    return title;
  }

  /// Whose mass counts, for example the contained `U-235`.
  public String counted() {
    return counted;
  }

  /// Whether a nuclear explosive can be made of it without enrichment or transmutation, also when
  /// it is inside mixed oxide or spent fuel.
  public boolean isDirectUse() {
    return directUse;
  }

  /// The mass of an amount that counts for this material.
  public Mass countedIn(Content content) {
    return switch (this) {
      case PLUTONIUM, NATURAL, DEPLETED, THORIUM -> content.element();
      case URANIUM_233, HIGH_ENRICHED, LOW_ENRICHED -> content.fissile();
    };
  }

  /// The material an amount is: one batch or item, not a sum over batches of several enrichments.
  ///
  /// @param isotope what the fissile mass counts; where U-233 may be in it, it counts as U-233
  /// @param band divides unified uranium
  public static SafeguardsMaterial of(Content content, Isotope isotope, NaturalBand band) {
    return switch (content.category()) {
      case PLUTONIUM -> PLUTONIUM;
      case THORIUM -> THORIUM;
      case NATURAL -> NATURAL;
      case DEPLETED -> DEPLETED;
      case ENRICHED -> enriched(content, isotope);
      case UNIFIED -> unified(content, isotope, band);
    };
  }

  /// The material of an amount whose fissile mass is U-235.
  public static SafeguardsMaterial of(Content content) {
    return of(content, Isotope.U235, NaturalBand.STANDARD);
  }

  private static SafeguardsMaterial enriched(Content content, Isotope isotope) {
    if (isotope != Isotope.U235) {
      return URANIUM_233;
    }
    return !content.isZero() && Enrichment.of(content).isAtLeast(HIGH)
        ? HIGH_ENRICHED
        : LOW_ENRICHED;
  }

  private static SafeguardsMaterial unified(Content content, Isotope isotope, NaturalBand band) {
    if (content.isZero() || isotope != Isotope.U235) {
      return enriched(content, isotope);
    }
    return switch (band.categoryOf(Enrichment.of(content))) {
      case NATURAL -> NATURAL;
      case DEPLETED -> DEPLETED;
      default -> enriched(content, isotope);
    };
  }
}
