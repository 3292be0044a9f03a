package org.custodes.verifier.accounts;

/// A mass of element and of its fissile part, in whole micrograms; negative where it goes away.
record Mass(long element, long fissile) {

  static final Mass NONE = new Mass(0, 0);

  Mass plus(Mass other) {
    return new Mass(Math.addExact(element, other.element), Math.addExact(fissile, other.fissile));
  }

  Mass negated() {
    return new Mass(Math.negateExact(element), Math.negateExact(fissile));
  }

  boolean isZero() {
    return element == 0 && fissile == 0;
  }

  /// For people: `1250 ug, 50 ug of it fissile`.
  @Override
  public String toString() {
    return element + " ug, " + fissile + " ug of it fissile";
  }
}
