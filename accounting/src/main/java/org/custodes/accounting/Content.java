package org.custodes.accounting;

import static java.util.Objects.requireNonNull;

/// How much of one category: element mass and, for uranium, fissile mass (U-233 + U-235).
///
/// Changes and differences may be negative, and a difference may hold more fissile than element,
/// since a new measurement can move one without the other. What lies in a store cannot: ask
/// [#isMaterial] or demand it with [#requireMaterial].
///
/// @param fissile zero for plutonium and thorium, whose reports carry none
public record Content(Category category, Mass element, Mass fissile) {

  public Content {
    requireNonNull(category, "category");
    requireNonNull(element, "element");
    if (!fissile.isZero() && !category.hasFissile()) {
      throw new IllegalArgumentException(
          "%s has no fissile mass beside the element, found %s"
              .formatted(category.title(), fissile));
    }
  }

  /// An element mass without fissile mass.
  public Content(Category category, Mass element) {
    this(category, element, Mass.ZERO);
  }

  public static Content zero(Category category) {
    return new Content(category, Mass.ZERO, Mass.ZERO);
  }

  /// @throws IllegalArgumentException if the categories differ: grams of plutonium and of uranium
  ///   have no sum
  public Content plus(Content other) {
    requireSameCategory(other);
    return new Content(category, element.plus(other.element), fissile.plus(other.fissile));
  }

  /// @throws IllegalArgumentException if the categories differ
  public Content minus(Content other) {
    requireSameCategory(other);
    return new Content(category, element.minus(other.element), fissile.minus(other.fissile));
  }

  public Content negated() {
    return new Content(category, element.negated(), fissile.negated());
  }

  /// This content times -1, 0 or 1, as the sign of a change says.
  public Content signed(int sign) {
    return new Content(category, element.times(sign), fissile.times(sign));
  }

  public boolean isZero() {
    return element.isZero() && fissile.isZero();
  }

  /// Whether this can lie in a store: nothing negative and no more fissile than element.
  public boolean isMaterial() {
    return !element.isNegative() && !fissile.isNegative() && fissile.compareTo(element) <= 0;
  }

  /// This content, if it [#isMaterial].
  ///
  /// @throws IllegalArgumentException naming `what` otherwise
  public Content requireMaterial(String what) {
    if (!isMaterial()) {
      throw new IllegalArgumentException(
          "%s needs 0 <= fissile <= element, found %s of which %s fissile"
              .formatted(what, element, fissile));
    }
    return this;
  }

  /// This content, if it can lie in a store and tells its enrichment where the category needs it.
  ///
  /// @throws IllegalArgumentException naming `what` otherwise
  public Content requireEnrichmentKnown(String what) {
    if (category.requiresFissile() && fissile.isZero() && !element.isZero()) {
      throw new IllegalArgumentException(
          "%s needs the fissile mass of %s of %s".formatted(what, element, category.title()));
    }
    return requireMaterial(what);
  }

  private void requireSameCategory(Content other) {
    if (category != other.category) {
      throw new IllegalArgumentException(
          "%s and %s have no sum".formatted(category.title(), other.category.title()));
    }
  }
}
