package org.custodes.transparency.tile;

/// A file of a log is missing, or is not what the rest of the log says it must be. The message
/// names the file, the thing found and the thing wanted.
public final class LogDamaged extends RuntimeException {

  private static final long serialVersionUID = 1;

  LogDamaged(String message) {
    super(message);
  }

  LogDamaged(String message, Throwable cause) {
    super(message, cause);
  }
}
