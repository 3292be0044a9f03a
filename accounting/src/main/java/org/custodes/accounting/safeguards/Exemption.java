package org.custodes.accounting.safeguards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.custodes.accounting.Content;
import org.custodes.accounting.Enrichment;
import org.custodes.accounting.NaturalBand;
import org.custodes.accounting.Source;

/// How much nuclear material a State may have exempted from safeguards for its quantity.
///
/// @param limits in kilograms for each group; an agreement may specify greater amounts
/// @param band divides enriched from natural uranium
public record Exemption(Map<Group, BigDecimal> limits, NaturalBand band, Source source) {

  /// Decimals of an equivalent, in kilograms.
  public static final int DECIMALS = 9;

  /// The amounts of the model agreement.
  public static final Exemption MODEL =
      new Exemption(
          Map.of(
              Group.SPECIAL_FISSIONABLE, new BigDecimal("1"),
              Group.NATURAL, new BigDecimal("10000"),
              Group.DEPLETED, new BigDecimal("20000"),
              Group.THORIUM, new BigDecimal("20000")),
          NaturalBand.STANDARD,
          Source.read("INFCIRC/153 (Corrected), paragraph 37"));

  private static final BigDecimal HIGH = new BigDecimal("0.2");
  private static final BigDecimal DEPLETED_TO = new BigDecimal("0.005");
  private static final BigDecimal FIVE = new BigDecimal("5");

  /// What is limited together.
  public enum Group {
    /// Plutonium by mass, uranium from 20 % by mass and enrichment, uranium above natural by mass
    /// and five times the square of the enrichment.
    SPECIAL_FISSIONABLE("special fissionable material"),
    /// Natural uranium, and depleted uranium above 0.5 %.
    NATURAL("natural uranium and depleted uranium above 0.5 %"),
    /// To 0.5 %.
    DEPLETED("depleted uranium of 0.5 % or less"),
    THORIUM("thorium");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public Exemption {
    limits = Map.copyOf(limits);
    for (Group group : Group.values()) {
      if (limits.getOrDefault(group, BigDecimal.ZERO).signum() <= 0) {
        throw new IllegalArgumentException("a positive limit is wanted for " + group.title());
      }
    }
  }

  /// What one batch counts and towards which limit.
  ///
  /// @param kilograms to nine decimals, halves up
  public record Equivalent(Group group, BigDecimal kilograms) {}

  /// All that is exempt in one group, and whether that is more than the limit.
  public record Total(Group group, BigDecimal kilograms, BigDecimal limit) {

    public boolean isExceeded() {
      return kilograms.compareTo(limit) > 0;
    }
  }

  /// What one batch counts. Natural and depleted uranium without a stated fissile mass count as
  /// natural.
  public Equivalent equivalent(Content content) {
    content.requireEnrichmentKnown("exempted material");
    return switch (content.category()) {
      case PLUTONIUM -> whole(Group.SPECIAL_FISSIONABLE, content);
      case THORIUM -> whole(Group.THORIUM, content);
      case NATURAL, DEPLETED -> whole(notEnriched(content), content);
      case ENRICHED, UNIFIED -> uranium(content);
    };
  }

  /// The totals of every group that has any.
  public List<Total> totals(List<Content> batches) {
    Map<Group, BigDecimal> sums = new EnumMap<>(Group.class);
    for (Content batch : batches) {
      Equivalent one = equivalent(batch);
      sums.merge(one.group(), one.kilograms(), BigDecimal::add);
    }
    return sums.entrySet().stream()
        .map(sum -> new Total(sum.getKey(), sum.getValue(), limit(sum.getKey())))
        .toList();
  }

  private BigDecimal limit(Group group) {
    return limits.getOrDefault(group, BigDecimal.ZERO);
  }

  private Equivalent uranium(Content content) {
    if (content.element().isZero()) {
      return whole(Group.SPECIAL_FISSIONABLE, content);
    }
    Enrichment enrichment = Enrichment.of(content);
    if (enrichment.compareTo(band.upper()) <= 0) {
      return whole(notEnriched(content), content);
    }
    return new Equivalent(Group.SPECIAL_FISSIONABLE, enriched(content, enrichment));
  }

  private static BigDecimal enriched(Content content, Enrichment enrichment) {
    BigDecimal fissile = content.fissile().kilograms();
    if (enrichment.isAtLeast(HIGH)) {
      return fissile.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
    return fissile
        .multiply(fissile)
        .multiply(FIVE)
        .divide(content.element().kilograms(), DECIMALS, RoundingMode.HALF_UP);
  }

  private static Group notEnriched(Content content) {
    boolean low = !content.fissile().isZero() && Enrichment.of(content).compareTo(DEPLETED_TO) <= 0;
    return low ? Group.DEPLETED : Group.NATURAL;
  }

  private static Equivalent whole(Group group, Content content) {
    return new Equivalent(
        group, content.element().kilograms().setScale(DECIMALS, RoundingMode.HALF_UP));
  }
}
