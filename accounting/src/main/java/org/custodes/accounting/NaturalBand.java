package org.custodes.accounting;

import java.math.BigDecimal;

/// The enrichments between which uranium counts as natural. Below is depleted, above is enriched.
///
/// No treaty draws the lower line, so the band is a setting of the installation.
///
/// @param lower fraction, included
/// @param upper fraction, included
public record NaturalBand(BigDecimal lower, BigDecimal upper, Source source) {

  /// 0.70 % to 0.711 %.
  public static final NaturalBand STANDARD =
      new NaturalBand(
          new BigDecimal("0.0070"),
          new BigDecimal("0.00711"),
          Source.unconfirmed(
              "upper limit: Nuclear Industries Security Regulations 2003 (UK), enriched means above"
                  + " 0.711 %; lower limit: a choice of this library"));

  public NaturalBand {
    if (lower.signum() < 0 || lower.compareTo(upper) > 0 || upper.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "a natural band needs 0 <= lower <= upper <= 1, found %s to %s"
              .formatted(lower.toPlainString(), upper.toPlainString()));
    }
  }

  /// The category of uranium of this enrichment, for example after blending.
  public Category categoryOf(Enrichment enrichment) {
    if (enrichment.compareTo(upper) > 0) {
      return Category.ENRICHED;
    }
    return enrichment.isAtLeast(lower) ? Category.NATURAL : Category.DEPLETED;
  }
}
