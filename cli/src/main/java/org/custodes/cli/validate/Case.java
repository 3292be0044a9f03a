package org.custodes.cli.validate;

/// One reference case and what became of it.
///
/// @param file the file that holds the case, as a path from where the user stands
/// @param kind what is tried, a word for programs such as `puDecay`
/// @param name which of the kind
/// @param expected what the file says, with its unit; empty if the case was skipped
/// @param got what the product calculated, with its unit; where a printed and an exact figure are
///   both meant, it says which
/// @param tolerance how far `got` may be from `expected`, in the same unit, or `exact`
/// @param reason why the case was skipped or could not be calculated; empty otherwise
record Case(
    String file,
    String kind,
    String name,
    String expected,
    String got,
    String tolerance,
    Verdict verdict,
    String reason) {

  static final String EXACT = "exact";

  static Case compared(
      String file,
      String kind,
      String name,
      String expected,
      String got,
      String tolerance,
      boolean passed) {
    Verdict verdict = passed ? Verdict.PASSED : Verdict.FAILED;
    return new Case(file, kind, name, expected, got, tolerance, verdict, "");
  }

  static Case failed(String file, String kind, String name, String reason) {
    return new Case(file, kind, name, "", "", "", Verdict.FAILED, reason);
  }

  static Case skipped(String file, String kind, String name, String reason) {
    return new Case(file, kind, name, "", "", "", Verdict.SKIPPED, reason);
  }
}
