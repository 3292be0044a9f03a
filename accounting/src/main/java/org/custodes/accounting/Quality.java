package org.custodes.accounting;

import java.util.List;
import java.util.Optional;

/// Fourth character of a material description: irradiation status and quality (SG-FM-1172, label
/// 430).
public enum Quality implements DescriptionCode {
  FRESH_FUEL('F', "fresh fuel elements, assemblies", false),
  IRRADIATED_FUEL('G', "irradiated fuel before reprocessing", true),
  ARTICLES('A', "manufactured articles, no sampling possible, NDA possible", false),
  IRRADIATED_ARTICLES(
      'H', "manufactured articles, no sampling possible, NDA possible, irradiated", true),
  STABLE('B', "pure, stable: tight specification", false),
  IRRADIATED_STABLE('J', "pure, stable: tight specification, irradiated", true),
  PURE('C', "pure", false),
  IRRADIATED_PURE('K', "pure (dissolver solution), irradiated", true),
  HETEROGENEOUS('D', "heterogeneous", false),
  IRRADIATED_HETEROGENEOUS('L', "heterogeneous, irradiated", true),
  VARIABLE('E', "variable: dirty scrap, hulls, waste", false),
  IRRADIATED_VARIABLE('M', "variable: dirty scrap, hulls, waste, irradiated", true);

  private final char letter;
  private final String keyword;
  private final boolean irradiated;

  Quality(char letter, String keyword, boolean irradiated) {
    this.letter = letter;
    this.keyword = keyword;
    this.irradiated = irradiated;
  }

  @Override
  public char letter() {
    return letter;
  }

  @Override
  public String keyword() {
    return keyword;
  }

  /// Whether the fission products have not been separated.
  public boolean irradiated() {
    return irradiated;
  }

  public static Optional<Quality> ofLetter(char letter) {
    return DescriptionCodes.find(values(), letter);
  }

  /// The codes whose letter or words hold every word of the query.
  public static List<Quality> search(String query) {
    return DescriptionCodes.search(values(), query);
  }
}
