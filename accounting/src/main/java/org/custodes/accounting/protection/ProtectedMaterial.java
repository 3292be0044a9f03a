package org.custodes.accounting.protection;

import java.math.BigDecimal;
import org.custodes.accounting.Content;
import org.custodes.accounting.Enrichment;
import org.custodes.accounting.Isotope;
import org.custodes.accounting.Mass;
import org.custodes.accounting.NaturalBand;

/// An amount as a categorisation table counts it.
///
/// @param mass of what [MaterialKind#counted] names; not negative
public record ProtectedMaterial(MaterialKind kind, Mass mass) {

  /// With a larger fraction of Pu-238, plutonium is left out of most tables.
  private static final BigDecimal HEAT_SOURCE = new BigDecimal("0.80");

  public ProtectedMaterial {
    if (mass.isNegative()) {
      throw new IllegalArgumentException(
          "a mass of %s is not negative, found %s".formatted(kind.title(), mass));
    }
  }

  /// Plutonium by its isotopes.
  ///
  /// @param plutonium all isotopes together
  /// @param pu238 how much of it is Pu-238; 0 to `plutonium`
  public static ProtectedMaterial plutonium(Mass plutonium, Mass pu238) {
    if (pu238.isNegative() || pu238.compareTo(plutonium) > 0) {
      throw new IllegalArgumentException(
          "Pu-238 is 0 to all plutonium, found %s of %s".formatted(pu238, plutonium));
    }
    boolean heatSource = pu238.grams().compareTo(plutonium.grams().multiply(HEAT_SOURCE)) > 0;
    return new ProtectedMaterial(
        heatSource ? MaterialKind.PLUTONIUM_238 : MaterialKind.PLUTONIUM, plutonium);
  }

  /// An amount out of the accounts: one batch or item, not a sum over batches, whose mean
  /// enrichment would hide the most enriched.
  ///
  /// Plutonium is taken to have no more than 80 % Pu-238. Unified uranium goes by its enrichment.
  ///
  /// @param isotope what the fissile mass counts; where U-233 may be in it, all of it counts as
  ///   U-233, which has the stricter limits
  public static ProtectedMaterial of(Content content, Isotope isotope, NaturalBand band) {
    content.requireEnrichmentKnown("categorisation");
    return switch (content.category()) {
      case PLUTONIUM -> new ProtectedMaterial(MaterialKind.PLUTONIUM, content.element());
      case THORIUM -> new ProtectedMaterial(MaterialKind.THORIUM, content.element());
      case NATURAL, DEPLETED -> notEnriched(content);
      case ENRICHED -> enriched(content, isotope);
      case UNIFIED -> unified(content, isotope, band);
    };
  }

  /// An amount out of the accounts whose fissile mass is U-235.
  public static ProtectedMaterial of(Content content) {
    return of(content, Isotope.U235, NaturalBand.STANDARD);
  }

  private static ProtectedMaterial unified(Content content, Isotope isotope, NaturalBand band) {
    boolean natural =
        content.isZero()
            || switch (band.categoryOf(Enrichment.of(content))) {
              case NATURAL, DEPLETED -> true;
              default -> false;
            };
    return natural && isotope == Isotope.U235 ? notEnriched(content) : enriched(content, isotope);
  }

  private static ProtectedMaterial notEnriched(Content content) {
    return new ProtectedMaterial(MaterialKind.URANIUM_NOT_ENRICHED, content.element());
  }

  private static ProtectedMaterial enriched(Content content, Isotope isotope) {
    MaterialKind kind =
        isotope != Isotope.U235
            ? MaterialKind.URANIUM_233
            : content.isZero()
                ? MaterialKind.URANIUM_LOW
                : MaterialKind.ofEnriched(Enrichment.of(content));
    return new ProtectedMaterial(kind, content.fissile());
  }
}
