package org.custodes.cli.validate;

import java.math.BigDecimal;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Enrichment;
import org.custodes.accounting.Mass;
import org.custodes.accounting.safeguards.EffectiveKilograms;

/// Effective kilograms of plutonium `P`, uranium `U` with its enrichment, and thorium `T`.
final class EffectiveKgVectors {

  private EffectiveKgVectors() {}

  static void run(Json section, Folder folder, Recorder cases) {
    for (Json vector : section.items()) {
      cases.attempt(vector.place(), () -> one(vector, cases));
    }
  }

  private static void one(Json vector, Recorder cases) {
    String element = vector.member("element").text();
    String kilograms = vector.member("kg").number().toPlainString();
    Json share = vector.member("enrichment");
    String enrichment = share.isNull() ? "" : share.number().toPlainString();
    Mass mass = Mass.ofKilograms(kilograms);
    BigDecimal got =
        switch (element) {
          case "P" -> EffectiveKilograms.of(new Content(Category.PLUTONIUM, mass));
          case "T" -> EffectiveKilograms.of(new Content(Category.THORIUM, mass));
          case "U" -> EffectiveKilograms.ofUranium(mass, Enrichment.ofFraction(enrichment));
          default -> throw vector.member("element").refused("P, U or T");
        };
    String name = element + " " + kilograms + " kg";
    cases.number(
        enrichment.isEmpty() ? name : name + " at " + enrichment,
        vector.member("effectiveKg").number(),
        got,
        BigDecimal.ZERO,
        "ekg");
  }
}
