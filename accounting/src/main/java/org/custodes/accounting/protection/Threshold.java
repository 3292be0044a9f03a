package org.custodes.accounting.protection;

import org.custodes.accounting.Mass;
import org.custodes.accounting.Source;

/// The mass from which one kind of material is in one category.
///
/// @param included whether the mass itself is in the category, or only more than it
public record Threshold(
    MaterialKind kind, ProtectionCategory category, Mass mass, boolean included, Source source) {

  public Threshold {
    if (category == ProtectionCategory.BELOW_III || mass.signum() < 1) {
      throw new IllegalArgumentException(
          "a threshold needs Category I, II or III and a mass above zero, found %s and %s"
              .formatted(category.title(), mass));
    }
  }

  /// Whether a mass is in the category.
  public boolean isReachedBy(Mass found) {
    int order = found.compareTo(mass);
    return included ? order >= 0 : order > 0;
  }

  /// For example `2 kg or more` or `more than 500 g`.
  public String text() {
    String amount =
        mass.compareTo(Mass.ofKilograms("1")) < 0 ? mass.toString() : mass.inKilograms() + " kg";
    return included ? amount + " or more" : "more than " + amount;
  }
}
