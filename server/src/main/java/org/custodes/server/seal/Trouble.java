package org.custodes.server.seal;

import java.time.Instant;

/// Why something does not go on.
///
/// @param why one sentence
/// @param retries how often it was tried again since
public record Trouble(String why, Instant at, int retries) {

  /// What a fault says of itself, or its kind where it says nothing.
  static String sentence(Throwable fault) {
    String message = fault.getMessage();
    return message == null ? fault.getClass().getSimpleName() : message;
  }
}
