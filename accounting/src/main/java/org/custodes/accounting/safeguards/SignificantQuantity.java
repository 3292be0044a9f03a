package org.custodes.accounting.safeguards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Source;

/// The approximate amount from which the possibility of one nuclear explosive cannot be excluded.
///
/// @param mass of what [SafeguardsMaterial#counted] names; positive
public record SignificantQuantity(SafeguardsMaterial material, Mass mass, Source source) {

  /// Decimals of a number of significant quantities.
  public static final int DECIMALS = 6;

  private static final Source NSSPI =
      Source.read(
          "IAEA significant quantities as listed by the Nuclear Safeguards Education Portal, Texas"
              + " A&M University");

  public SignificantQuantity {
    if (mass.signum() < 1) {
      throw new IllegalArgumentException("a significant quantity is positive, found " + mass);
    }
  }

  /// The IAEA's value for a material.
  public static SignificantQuantity of(SafeguardsMaterial material) {
    return switch (material) {
      case PLUTONIUM, URANIUM_233 -> iaea(material, "8");
      case HIGH_ENRICHED -> iaea(material, "25");
      case LOW_ENRICHED -> iaea(material, "75");
      case NATURAL -> iaea(material, "10000");
      case DEPLETED, THORIUM -> iaea(material, "20000");
    };
  }

  /// How many significant quantities an amount is, to six decimals, halves up.
  public BigDecimal in(Content content) {
    return BigDecimal.valueOf(material.countedIn(content).micrograms())
        .divide(BigDecimal.valueOf(mass.micrograms()), DECIMALS, RoundingMode.HALF_UP);
  }

  /// How many significant quantities an amount is, by the IAEA's values.
  ///
  /// Uranium below 20 % counts by U-235, natural uranium by 10 t and depleted by 20 t of element.
  ///
  /// @param content one batch or item whose fissile mass is U-235
  public static BigDecimal count(Content content) {
    content.requireEnrichmentKnown("a number of significant quantities");
    return of(SafeguardsMaterial.of(content)).in(content);
  }

  private static SignificantQuantity iaea(SafeguardsMaterial material, String kilograms) {
    return new SignificantQuantity(material, Mass.ofKilograms(kilograms), NSSPI);
  }
}
