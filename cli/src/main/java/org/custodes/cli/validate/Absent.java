package org.custodes.cli.validate;

/// A case needs something that the folder does not hold, so it cannot be calculated. The message
/// names it.
final class Absent extends RuntimeException {

  private static final long serialVersionUID = 1;

  Absent(String message) {
    super(message);
  }
}
