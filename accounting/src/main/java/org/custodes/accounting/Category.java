package org.custodes.accounting;

import java.util.Optional;

/// An element category of the IAEA: what one balance is closed over.
///
/// The letters are those of SG-FM-1172 and of national forms. For the IAEA enriched uranium is one
/// category; Euratom divides it at 20 %.
public enum Category {
  NATURAL('N', "natural uranium", Element.U, Unit.KG),
  DEPLETED('D', "depleted uranium", Element.U, Unit.KG),
  ENRICHED('E', "enriched uranium", Element.U, Unit.G),
  /// Only for material balance areas that report all their uranium as one.
  UNIFIED('U', "unified uranium", Element.U, Unit.G),
  PLUTONIUM('P', "plutonium", Element.PU, Unit.G),
  THORIUM('T', "thorium", Element.TH, Unit.KG);

  private final char letter;
  private final String title;
  private final Element element;
  private final Unit reportingUnit;

  Category(char letter, String title, Element element, Unit reportingUnit) {
    this.letter = letter;
    this.title = title;
    this.element = element;
    this.reportingUnit = reportingUnit;
  }

  public char letter() {
    return letter;
  }

  /// The category in words, for example `enriched uranium`.
  public String title() {
    return title;
  }

  public Element element() {
    return element;
  }

  /// The unit of the element's mass in reports to the IAEA. Isotopes are always in grams.
  public Unit reportingUnit() {
    return reportingUnit;
  }

  /// Whether a fissile mass (U-233 + U-235) is kept beside the element: for all uranium.
  public boolean hasFissile() {
    return element == Element.U;
  }

  /// Whether a report must state the fissile mass: for enriched and unified uranium.
  public boolean requiresFissile() {
    return this == ENRICHED || this == UNIFIED;
  }

  public static Optional<Category> ofLetter(char letter) {
    return switch (letter) {
      case 'N' -> Optional.of(NATURAL);
      case 'D' -> Optional.of(DEPLETED);
      case 'E' -> Optional.of(ENRICHED);
      case 'U' -> Optional.of(UNIFIED);
      case 'P' -> Optional.of(PLUTONIUM);
      case 'T' -> Optional.of(THORIUM);
      default -> Optional.empty();
    };
  }
}
