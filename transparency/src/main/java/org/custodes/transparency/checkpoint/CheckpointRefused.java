package org.custodes.transparency.checkpoint;

/// A text is no checkpoint. The message gives the thing found and the thing wanted.
public final class CheckpointRefused extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  CheckpointRefused(String message) {
    super(message);
  }

  CheckpointRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
