package org.custodes.accounting;

import java.util.List;
import java.util.Optional;

/// First character of a material description: physical form (SG-FM-1172, label 430).
public enum PhysicalForm implements DescriptionCode {
  FUEL_ELEMENTS('B', "fuel elements: complete assemblies, bundles"),
  FUEL_COMPONENTS('D', "fuel components: pins, plates"),
  POWDER('F', "powders, non-ceramic"),
  CERAMIC_POWDER('G', "powder, ceramic grade"),
  GREEN('H', "formed, green: pressed, not sintered"),
  CERAMICS('J', "ceramics: sintered pellets, particles"),
  COATED_PARTICLES('K', "coated particles"),
  SOLIDS('O', "solids, other: ingots, billets, extrusions, uranium hexafluoride UF6"),
  LIQUIDS('N', "liquids"),
  RESIDUES('R', "residues, scrap to be recycled"),
  SEALED_SOURCES('Q', "sealed sources"),
  SOLID_WASTE('T', "waste, solid"),
  LIQUID_WASTE('U', "waste, liquid"),
  SAMPLES('V', "small samples, specimens: one collective batch");

  private final char letter;
  private final String keyword;

  PhysicalForm(char letter, String keyword) {
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

  public static Optional<PhysicalForm> ofLetter(char letter) {
    return DescriptionCodes.find(values(), letter);
  }

  /// The codes whose letter or words hold every word of the query.
  public static List<PhysicalForm> search(String query) {
    return DescriptionCodes.search(values(), query);
  }
}
