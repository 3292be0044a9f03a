package org.custodes.accounting;

/// A key measurement point, by the code that the Facility Attachment assigns (label 407).
///
/// The mask of the label shows two characters, codes in use often have one; both are taken.
///
/// @param code one or two characters A-Z, 0-9
public record Kmp(String code) implements Comparable<Kmp> {

  public Kmp {
    Codes.require("a KMP code", code, 1, 2, "");
  }

  @Override
  public int compareTo(Kmp other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
