package org.custodes.verifier;

/// That nothing can be said: something that is needed is missing or is not what it should be.
///
/// It is no verdict about the record. Whoever runs the verifier is told the place, the thing found
/// and the thing wanted; the exit code is 2, never a pass.
public final class CannotTell extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// @param place the file, with its line where there is one: `export.sql:17`
  public CannotTell(String place, String found, String wanted) {
    super(place + ": found " + found + ", wanted " + wanted);
  }

  /// @param cause why a file could not be read
  public CannotTell(String place, String found, String wanted, Throwable cause) {
    super(place + ": found " + found + ", wanted " + wanted, cause);
  }
}
