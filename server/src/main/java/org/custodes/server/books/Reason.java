package org.custodes.server.books;

import java.util.Optional;
import org.custodes.server.identity.Objection;

/// Why something in closed days, or something wrong, is set right.
final class Reason {

  private Reason() {}

  static Optional<Objection> objection(Optional<String> reason) {
    return reason.filter(Reason::fits).isPresent()
        ? Optional.empty()
        : Optional.of(Objection.of("books.reason-missing", Bookkeeping.LONGEST_REASON));
  }

  static boolean fits(String reason) {
    return !reason.isBlank()
        && reason.equals(reason.strip())
        && reason.length() <= Bookkeeping.LONGEST_REASON;
  }
}
