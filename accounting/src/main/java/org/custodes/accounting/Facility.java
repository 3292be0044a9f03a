package org.custodes.accounting;

/// A facility, by the code that its Facility Attachment assigns (label 207).
///
/// The source fixes four characters and names no alphabet; capitals, digits and `-` are taken.
///
/// @param code four characters
public record Facility(String code) implements Comparable<Facility> {

  public Facility {
    Codes.require("a facility code", code, 4, 4, "-");
  }

  @Override
  public int compareTo(Facility other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
