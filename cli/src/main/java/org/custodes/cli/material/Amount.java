package org.custodes.cli.material;

import java.util.List;
import java.util.Optional;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Isotope;
import org.custodes.accounting.Mass;
import org.custodes.accounting.NaturalBand;
import org.custodes.accounting.protection.ProtectedMaterial;
import org.custodes.accounting.safeguards.SafeguardsMaterial;

/// An amount of material as typed: `CATEGORY:MASS[:PART[:ISOTOPE]]`.
///
/// @param isotope what the fissile mass counts, U-235 unless told
/// @param pu238 how much of plutonium is Pu-238
record Amount(String text, Content content, Isotope isotope, Mass pu238) {

  /// How amounts are written, for help texts.
  static final String SHAPE =
      "CATEGORY:MASS[:PART[:ISOTOPE]]. CATEGORY is N natural, D depleted, E enriched, U unified"
          + " uranium, P plutonium or T thorium. MASS has a unit: 600g, 2.5kg, 10t. PART is the"
          + " fissile mass of uranium, or Pu-238 in plutonium, as a mass or a percentage: 4.95%%."
          + " ISOTOPE is G U-235 (unless told), K U-233 or J both.";

  private static final List<String> PARTS = List.of("category", "mass", "part", "isotope");

  static Amount parse(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length < 2 || parts.length > PARTS.size()) {
      throw new IllegalArgumentException(
          "not an amount: %s; wanted CATEGORY:MASS[:PART[:ISOTOPE]], such as E:100kg:4%%"
              .formatted(Masses.quote(text)));
    }
    Category category = category(parts[0]);
    Mass element = Masses.parse(parts[1]);
    Mass part = parts.length > 2 ? Masses.parsePart(parts[2], element) : Mass.ZERO;
    Isotope isotope = parts.length > 3 ? isotope(parts[3], category) : Isotope.U235;
    return of(text, category, element, part, isotope);
  }

  /// As a categorisation table counts it.
  ProtectedMaterial asProtected() {
    return content.category() == Category.PLUTONIUM
        ? ProtectedMaterial.plutonium(content.element(), pu238)
        : ProtectedMaterial.of(content, isotope, NaturalBand.STANDARD);
  }

  /// As significant quantities count it.
  SafeguardsMaterial asSafeguarded() {
    return SafeguardsMaterial.of(content, isotope, NaturalBand.STANDARD);
  }

  /// This amount where Pu-238 does not matter, so that nobody believes it was taken into account.
  Amount withoutPu238() {
    if (!pu238.isZero()) {
      throw new IllegalArgumentException(
          "Pu-238 matters to categorize alone, wanted P:MASS, found " + Masses.quote(text));
    }
    return this;
  }

  private static Amount of(
      String text, Category category, Mass element, Mass part, Isotope isotope) {
    if (category == Category.PLUTONIUM) {
      ProtectedMaterial.plutonium(element, part);
      return new Amount(text, new Content(category, element), isotope, part);
    }
    Content content = new Content(category, element, part);
    return new Amount(text, content.requireEnrichmentKnown("an amount"), isotope, Mass.ZERO);
  }

  private static Category category(String letter) {
    return (letter.length() == 1 ? Category.ofLetter(letter.charAt(0)) : Optional.<Category>empty())
        .orElseThrow(() ->
            new IllegalArgumentException(
                "not a category: %s; wanted N, D, E, U, P or T".formatted(Masses.quote(letter))));
  }

  private static Isotope isotope(String letter, Category category) {
    return (letter.length() == 1 && category.hasFissile()
            ? Isotope.ofLetter(letter.charAt(0))
            : Optional.<Isotope>empty())
        .orElseThrow(() ->
            new IllegalArgumentException(
                "not an isotope of uranium: %s; wanted G, K or J".formatted(Masses.quote(letter))));
  }
}
