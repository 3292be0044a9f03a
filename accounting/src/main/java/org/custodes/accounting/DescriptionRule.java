package org.custodes.accounting;

/// A rule that the four characters of a material description must keep among themselves.
///
/// SG-FM-1172 defines the characters and says *in-core* is for fuel elements and `S` for sealed
/// sources; the other rules are this library's reading of the keywords.
public enum DescriptionRule {
  IN_CORE("containment 4 (in-core) needs physical form B or D"),
  FUEL_QUALITY("quality F or G (fuel) needs physical form B or D"),
  WASTE_QUALITY("physical form R, T or U (scrap, waste) needs quality D, E, L or M"),
  /// Samples keep the chemical form of what they were taken from.
  HEXAFLUORIDE("chemical form G (hexafluoride) needs physical form O, or V for samples"),
  SEALED_SOURCE("physical form Q and chemical form S (sealed source) need each other");

  private final String text;

  DescriptionRule(String text) {
    this.text = text;
  }

  /// The rule in words, naming what is wanted.
  public String text() {
    return text;
  }

  /// Whether the description keeps this rule.
  public boolean holds(MaterialDescription d) {
    return switch (this) {
      case IN_CORE -> d.containment() != Containment.IN_CORE || isFuel(d);
      case FUEL_QUALITY -> !isFuelQuality(d.quality()) || isFuel(d);
      case WASTE_QUALITY -> !isScrapOrWaste(d.physical()) || isImpure(d.quality());
      case HEXAFLUORIDE ->
          d.chemical() != ChemicalForm.HEXAFLUORIDE || holdsHexafluoride(d.physical());
      case SEALED_SOURCE ->
          (d.physical() == PhysicalForm.SEALED_SOURCES)
              == (d.chemical() == ChemicalForm.SEALED_SOURCE);
    };
  }

  private static boolean holdsHexafluoride(PhysicalForm form) {
    return form == PhysicalForm.SOLIDS || form == PhysicalForm.SAMPLES;
  }

  private static boolean isFuel(MaterialDescription d) {
    return d.physical() == PhysicalForm.FUEL_ELEMENTS
        || d.physical() == PhysicalForm.FUEL_COMPONENTS;
  }

  private static boolean isFuelQuality(Quality quality) {
    return quality == Quality.FRESH_FUEL || quality == Quality.IRRADIATED_FUEL;
  }

  private static boolean isScrapOrWaste(PhysicalForm form) {
    return switch (form) {
      case RESIDUES, SOLID_WASTE, LIQUID_WASTE -> true;
      default -> false;
    };
  }

  private static boolean isImpure(Quality quality) {
    return switch (quality) {
      case HETEROGENEOUS, VARIABLE, IRRADIATED_HETEROGENEOUS, IRRADIATED_VARIABLE -> true;
      default -> false;
    };
  }
}
