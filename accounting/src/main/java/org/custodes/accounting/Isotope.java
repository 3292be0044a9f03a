package org.custodes.accounting;

import java.util.Optional;

/// Which isotopes of uranium a fissile mass counts, with the letter that Euratom forms and fixed
/// formats use (Regulation 302/2005, Annex III; SI 2019/196).
public enum Isotope {
  U235('G', "U-235"),
  U233('K', "U-233"),
  U233_AND_U235('J', "U-233 + U-235");

  private final char letter;
  private final String label;

  Isotope(char letter, String label) {
    this.letter = letter;
    this.label = label;
  }

  public char letter() {
    return letter;
  }

  public String label() {
    return label;
  }

  public static Optional<Isotope> ofLetter(char letter) {
    return switch (letter) {
      case 'G' -> Optional.of(U235);
      case 'K' -> Optional.of(U233);
      case 'J' -> Optional.of(U233_AND_U235);
      default -> Optional.empty();
    };
  }
}
