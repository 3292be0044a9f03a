package org.custodes.accounting;

import java.util.List;
import java.util.Optional;

/// Second character of a material description: chemical form (SG-FM-1172, label 430).
public enum ChemicalForm implements DescriptionCode {
  ELEMENTAL('D', "elemental, unalloyed"),
  FLUORIDE('E', "fluoride, not hexafluoride"),
  HEXAFLUORIDE('G', "hexafluoride UF6"),
  NITRATE('J', "nitrate"),
  ADU('K', "ammonium diuranate ADU"),
  DIOXIDE('Q', "dioxide"),
  TRIOXIDE('T', "trioxide"),
  M3O8('U', "oxide M3O8, U3O8"),
  OTHER_OXIDES('R', "other or mixed oxides"),
  POISONED_OXIDES('V', "oxides with nuclear poison"),
  CARBIDE('W', "carbide"),
  OXIDE_GRAPHITE('X', "oxide/graphite"),
  CARBIDE_GRAPHITE('Y', "carbide/graphite"),
  NITRIDE('Z', "nitride"),
  ORGANIC('1', "organic compounds"),
  OTHER_COMPOUNDS('2', "other compounds, salts, mixtures"),
  ALUMINIUM('3', "aluminium and Al/Si alloys"),
  SILICON('4', "silicon alloys (not Al/Si), silicides"),
  ZIRCONIUM('5', "zirconium alloys"),
  MOLYBDENUM_TITANIUM('6', "molybdenum and titanium alloys, binary or ternary"),
  OTHER_ALLOYS('7', "other alloys"),
  MISCELLANEOUS('O', "miscellaneous, mixed forms in one batch"),
  SEALED_SOURCE('S', "sealed source, only with physical form Q");

  private final char letter;
  private final String keyword;

  ChemicalForm(char letter, String keyword) {
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

  public static Optional<ChemicalForm> ofLetter(char letter) {
    return DescriptionCodes.find(values(), letter);
  }

  /// The codes whose letter or words hold every word of the query.
  public static List<ChemicalForm> search(String query) {
    return DescriptionCodes.search(values(), query);
  }
}
