package org.custodes.accounting.balance;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Enrichment;

/// An element category of Euratom (Regulation 302/2005, Annex III; Regulation 2025/974, Annex III).
/// Enriched uranium, one category for the IAEA, is two here.
public enum EuratomCategory {
  PLUTONIUM('P', "plutonium", Category.PLUTONIUM),
  HIGH_ENRICHED('H', "uranium enriched to 20 % or more", Category.ENRICHED),
  LOW_ENRICHED('L', "uranium enriched to less than 20 %", Category.ENRICHED),
  NATURAL('N', "natural uranium", Category.NATURAL),
  DEPLETED('D', "depleted uranium", Category.DEPLETED),
  THORIUM('T', "thorium", Category.THORIUM);

  /// The enrichment from which uranium is high enriched, as a fraction.
  public static final BigDecimal HIGH = new BigDecimal("0.20");

  private final char letter;
  private final String title;
  private final Category iaea;

  EuratomCategory(char letter, String title, Category iaea) {
    this.letter = letter;
    this.title = title;
    this.iaea = iaea;
  }

  public char letter() {
    return letter;
  }

  public String title() {
    return title;
  }

  /// The IAEA's category for this material.
  public Category iaea() {
    return iaea;
  }

  public static Optional<EuratomCategory> ofLetter(char letter) {
    return switch (letter) {
      case 'P' -> Optional.of(PLUTONIUM);
      case 'H' -> Optional.of(HIGH_ENRICHED);
      case 'L' -> Optional.of(LOW_ENRICHED);
      case 'N' -> Optional.of(NATURAL);
      case 'D' -> Optional.of(DEPLETED);
      case 'T' -> Optional.of(THORIUM);
      default -> Optional.empty();
    };
  }

  /// Every category that material of one IAEA category may be in.
  public static Set<EuratomCategory> within(Category category) {
    return switch (category) {
      case PLUTONIUM -> Set.of(PLUTONIUM);
      case ENRICHED -> Set.of(HIGH_ENRICHED, LOW_ENRICHED);
      case NATURAL -> Set.of(NATURAL);
      case DEPLETED -> Set.of(DEPLETED);
      case UNIFIED -> Set.of(HIGH_ENRICHED, LOW_ENRICHED, NATURAL, DEPLETED);
      case THORIUM -> Set.of(THORIUM);
    };
  }

  /// The category of an amount; enriched uranium is divided at 20 %, exactly.
  ///
  /// @throws IllegalArgumentException for unified uranium, which Euratom has not, and for enriched
  ///   uranium without mass
  public static EuratomCategory of(Content content) {
    return switch (content.category()) {
      case PLUTONIUM -> PLUTONIUM;
      case ENRICHED -> Enrichment.of(content).isAtLeast(HIGH) ? HIGH_ENRICHED : LOW_ENRICHED;
      case NATURAL -> NATURAL;
      case DEPLETED -> DEPLETED;
      case UNIFIED -> throw new IllegalArgumentException("Euratom has no unified uranium");
      case THORIUM -> THORIUM;
    };
  }
}
