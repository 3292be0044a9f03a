package org.custodes.server.postgres;

/// PostgreSQL cannot be started or used; the message says what was found and what to do.
public final class PostgresUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  PostgresUnavailable(String message) {
    super(message);
  }

  PostgresUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
