package org.custodes.accounting.safeguards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.custodes.accounting.Content;
import org.custodes.accounting.Enrichment;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Source;

/// Effective kilograms, the unit in which safeguards agreements measure an inventory's weight.
public final class EffectiveKilograms {

  /// Decimals of a result, in effective kilograms.
  public static final int DECIMALS = 9;

  /// The rule: plutonium by its mass; uranium from 1 % by mass and the square of the enrichment,
  /// between 0.5 % and 1 % by mass times 0.0001; depleted uranium to 0.5 % and thorium by mass
  /// times 0.00005.
  public static final Source SOURCE =
      Source.read("INFCIRC/153 (Corrected), paragraph 104; Regulation 302/2005, Article 2(13)");

  private static final BigDecimal SQUARED_FROM = new BigDecimal("0.01");
  private static final BigDecimal DEPLETED_TO = new BigDecimal("0.005");
  private static final BigDecimal NATURAL_FACTOR = new BigDecimal("0.0001");
  private static final BigDecimal DEPLETED_FACTOR = new BigDecimal("0.00005");

  private EffectiveKilograms() {}

  /// Effective kilograms of one batch or item, to nine decimals, halves up.
  ///
  /// Natural and depleted uranium without a stated fissile mass count with the factor of natural
  /// uranium, which for depleted uranium is the higher one.
  public static BigDecimal of(Content content) {
    content.requireEnrichmentKnown("an amount in effective kilograms");
    if (content.element().isZero()) {
      return BigDecimal.ZERO.setScale(DECIMALS);
    }
    return switch (content.category()) {
      case PLUTONIUM -> times(content.element(), BigDecimal.ONE);
      case THORIUM -> times(content.element(), DEPLETED_FACTOR);
      case NATURAL, DEPLETED ->
          content.fissile().isZero()
              ? times(content.element(), NATURAL_FACTOR)
              : ofUranium(content.element(), Enrichment.of(content));
      case ENRICHED, UNIFIED -> ofUranium(content.element(), Enrichment.of(content));
    };
  }

  /// Effective kilograms of uranium of one enrichment, to nine decimals, halves up.
  public static BigDecimal ofUranium(Mass uranium, Enrichment enrichment) {
    if (enrichment.isAtLeast(SQUARED_FROM)) {
      return squared(uranium, enrichment);
    }
    boolean depleted = enrichment.compareTo(DEPLETED_TO) <= 0;
    return times(uranium, depleted ? DEPLETED_FACTOR : NATURAL_FACTOR);
  }

  /// The sum over batches, each by its own enrichment.
  public static BigDecimal sum(List<Content> batches) {
    return batches.stream()
        .map(EffectiveKilograms::of)
        .reduce(BigDecimal.ZERO.setScale(DECIMALS), BigDecimal::add);
  }

  private static BigDecimal squared(Mass uranium, Enrichment enrichment) {
    BigDecimal fissile = BigDecimal.valueOf(enrichment.fissile());
    BigDecimal element = BigDecimal.valueOf(enrichment.element());
    return uranium
        .kilograms()
        .multiply(fissile.pow(2))
        .divide(element.pow(2), DECIMALS, RoundingMode.HALF_UP);
  }

  private static BigDecimal times(Mass mass, BigDecimal factor) {
    return mass.kilograms().multiply(factor).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
