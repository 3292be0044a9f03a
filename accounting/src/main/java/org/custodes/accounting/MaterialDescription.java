package org.custodes.accounting;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;

/// What material is, in the four characters of label 430: physical and chemical form, containment,
/// irradiation status and quality (SG-FM-1172).
public record MaterialDescription(
    PhysicalForm physical, ChemicalForm chemical, Containment containment, Quality quality) {

  private static final int LENGTH = 7;

  public MaterialDescription {
    requireNonNull(physical, "physical");
    requireNonNull(chemical, "chemical");
    requireNonNull(containment, "containment");
    requireNonNull(quality, "quality");
  }

  /// Reads the form reports use, for example `O/G/H/C`.
  ///
  /// @throws IllegalArgumentException naming the character found and those wanted
  public static MaterialDescription parse(String text) {
    if (text.length() != LENGTH
        || text.charAt(1) != '/'
        || text.charAt(3) != '/'
        || text.charAt(5) != '/') {
      throw new IllegalArgumentException(
          "not a material description of four characters with slashes between, such as O/G/H/C: "
              + Codes.quote(text));
    }
    return of(text.charAt(0), text.charAt(2), text.charAt(4), text.charAt(6));
  }

  /// The description with these four characters.
  ///
  /// @throws IllegalArgumentException naming the character found and those wanted
  public static MaterialDescription of(
      char physical, char chemical, char containment, char quality) {
    return new MaterialDescription(
        DescriptionCodes.require("physical form", PhysicalForm.values(), physical),
        DescriptionCodes.require("chemical form", ChemicalForm.values(), chemical),
        DescriptionCodes.require("containment", Containment.values(), containment),
        DescriptionCodes.require("quality", Quality.values(), quality));
  }

  public boolean irradiated() {
    return quality.irradiated();
  }

  /// The rules of consistency between the four characters that this description breaks.
  public List<DescriptionRule> violations() {
    return Stream.of(DescriptionRule.values()).filter(rule -> !rule.holds(this)).toList();
  }

  /// The four characters without slashes, as hard copy may print them.
  public String compact() {
    return "" + physical.letter() + chemical.letter() + containment.letter() + quality.letter();
  }

  @Override
  public String toString() {
    return physical.letter()
        + "/"
        + chemical.letter()
        + "/"
        + containment.letter()
        + "/"
        + quality.letter();
  }
}
