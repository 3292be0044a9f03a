package org.custodes.server;

/// The database is not at the version that this program wants; the message says what to do.
public final class SchemaMismatch extends RuntimeException {

  private static final long serialVersionUID = 1;

  SchemaMismatch(String message) {
    super(message);
  }

  SchemaMismatch(String message, Throwable cause) {
    super(message, cause);
  }
}
