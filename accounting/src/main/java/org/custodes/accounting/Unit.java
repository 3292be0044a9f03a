package org.custodes.accounting;

import java.util.Optional;

/// A unit in which accounting reports state masses (SG-FM-1172, labels 600 to 800).
public enum Unit {
  G('G', "g", "grams", 1_000_000L),
  KG('K', "kg", "kilograms", 1_000_000_000L);

  private final char letter;
  private final String symbol;
  private final String plural;
  private final long micrograms;

  Unit(char letter, String symbol, String plural, long micrograms) {
    this.letter = letter;
    this.symbol = symbol;
    this.plural = plural;
    this.micrograms = micrograms;
  }

  /// The letter that follows the number in a report.
  public char letter() {
    return letter;
  }

  /// The unit as people write it, `g` or `kg`.
  public String symbol() {
    return symbol;
  }

  /// One of this unit, as a mass.
  public Mass one() {
    return new Mass(micrograms);
  }

  public static Optional<Unit> ofLetter(char letter) {
    return switch (letter) {
      case 'G' -> Optional.of(G);
      case 'K' -> Optional.of(KG);
      default -> Optional.empty();
    };
  }

  String plural() {
    return plural;
  }
}
