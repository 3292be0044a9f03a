package org.custodes.accounting;

import java.util.List;
import java.util.Optional;

/// Third character of a material description: containment (SG-FM-1172, label 430).
///
/// For A to V the volume in litres decides; the kind of container is only indicative.
public enum Containment implements DescriptionCode {
  UNCONTAINED('1', "uncontained, free-standing; uncontained irradiated fuel in ponds"),
  FUEL_UNITS('2', "discrete fuel units in shipping or storage containers"),
  FLASK('3', "shielded flask"),
  IN_CORE('4', "in-core, fuel elements only"),
  CALIBRATED_VESSEL('5', "vessel, calibrated"),
  UNCALIBRATED_VESSEL('6', "vessel, uncalibrated; pipes"),
  TRAYS('7', "open trays, racks, skips"),
  BIRDCAGE('8', "birdcage, critically safe"),
  BELOW_HALF_LITRE('A', "less than 0.5 l, sample bottles"),
  TO_1_LITRE('E', "0.5 to 1 l"),
  TO_5_LITRES('G', "more than 1 to 5 l"),
  TO_10_LITRES('H', "more than 5 to 10 l, also UF6 cylinders"),
  TO_15_LITRES('J', "more than 10 to 15 l"),
  TO_20_LITRES('K', "more than 15 to 20 l"),
  TO_50_LITRES('L', "more than 20 to 50 l, drums"),
  TO_100_LITRES('M', "more than 50 to 100 l, drums"),
  TO_200_LITRES('N', "more than 100 to 200 l, drums, barrels"),
  TO_500_LITRES('Q', "more than 200 to 500 l"),
  TO_1000_LITRES('R', "more than 500 to 1000 l, UF6 cylinders 2 t"),
  TO_5000_LITRES('U', "more than 1000 to 5000 l, UF6 cylinders 10 to 14 t"),
  ABOVE_5000_LITRES('V', "more than 5000 l, tank trucks"),
  OTHER('O', "other containers");

  private final char letter;
  private final String keyword;

  Containment(char letter, String keyword) {
    this.letter = letter;
    this.keyword = keyword;
  }

  @Override
  public char letter() {
    return letter;
  }

  @Override
  public String keyword() {
    return keyword;
  }

  public static Optional<Containment> ofLetter(char letter) {
    return DescriptionCodes.find(values(), letter);
  }

  /// The codes whose letter or words hold every word of the query.
  public static List<Containment> search(String query) {
    return DescriptionCodes.search(values(), query);
  }
}
