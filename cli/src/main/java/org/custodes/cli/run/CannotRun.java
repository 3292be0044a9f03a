package org.custodes.cli.run;

/// A command could not be carried out; the message names the thing found and the thing wanted.
final class CannotRun extends RuntimeException {

  private static final long serialVersionUID = 1;

  CannotRun(String message) {
    super(message);
  }
}
