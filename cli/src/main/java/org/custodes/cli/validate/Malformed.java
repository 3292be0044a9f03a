package org.custodes.cli.validate;

/// A file is not what its name promises. The message names the file, the line or the place in it,
/// the thing found and the thing wanted.
final class Malformed extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  Malformed(String message) {
    super(message);
  }

  Malformed(String message, Throwable cause) {
    super(message, cause);
  }
}
