package org.custodes.accounting;

/// A material balance area, by the code that its Facility Attachment assigns (label 307).
///
/// The source fixes four characters and names no alphabet; capitals, digits and `-` are taken.
///
/// @param code four characters
public record Mba(String code) implements Comparable<Mba> {

  public Mba {
    Codes.require("an MBA code", code, 4, 4, "-");
  }

  @Override
  public int compareTo(Mba other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
