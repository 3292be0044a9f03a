package org.custodes.accounting;

/// A chemical element that the accounts name.
///
/// Uranium, plutonium and thorium are nuclear material; americium and neptunium appear as decay
/// products and are kept as extra attributes, since Code 10 has no label for them.
public enum Element {
  U("U"),
  PU("Pu"),
  TH("Th"),
  AM("Am"),
  NP("Np");

  private final String symbol;

  Element(String symbol) {
    this.symbol = symbol;
  }

  /// The chemical symbol, for example `Pu`.
  public String symbol() {
    return symbol;
  }
}
