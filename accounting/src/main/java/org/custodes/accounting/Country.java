package org.custodes.accounting;

/// A State, by the IAEA's two-character code.
///
/// The list is the Agency's; whether it equals ISO 3166 is not confirmed, so any two are taken.
///
/// @param code two characters A-Z, 0-9
public record Country(String code) implements Comparable<Country> {

  public Country {
    Codes.require("a country code", code, 2, 2, "");
  }

  @Override
  public int compareTo(Country other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
