package org.custodes.verifier.leaf;

/// Bytes that are no fact as the catalogue has it.
public final class Unreadable extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String found;
  private final String wanted;

  /// @param code stable, for programs
  Unreadable(String code, String found, String wanted) {
    super("found " + found + ", wanted " + wanted);
    this.code = code;
    this.found = found;
    this.wanted = wanted;
  }

  public String code() {
    return code;
  }

  public String found() {
    return found;
  }

  public String wanted() {
    return wanted;
  }
}
