package org.custodes.server.books.jdbc;

import java.util.Map;
import java.util.Optional;
import org.custodes.server.frame.Refusal;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;

/// Turns what the database refuses into a *no* that people understand. Each is found before, in the
/// words of whoever asked; this is for two who act at the same time.
final class Said {

  private static final Map<String, String> CODES =
      Map.of(
          "stock_is_never_below_zero", "books.stock-moved",
          "stock_is_never_below_zero_on_any_day", "books.stock-moved",
          "batch_has_one_change_of_a_code_on_a_day", "books.batch-taken-meanwhile",
          "line_revision_follows_a_reversal", "books.corrected-meanwhile",
          "entry_key", "books.key-used-meanwhile",
          "entry_is_reversed_once", "books.corrected-meanwhile",
          "entry_lies_in_open_days_or_is_late", "books.closed-meanwhile",
          "closing_is_later_than_the_last", "books.closed-meanwhile",
          "closing_key", "books.closed-meanwhile",
          "book_key", "books.opened-meanwhile");

  /// Deadlock, serialization failure and lock timeout.
  private static final java.util.Set<String> BUSY = java.util.Set.of("40P01", "40001", "55P03");

  private Said() {}

  /// A refusal for what is one, and the fault itself otherwise.
  static RuntimeException refusal(DataAccessException fault) {
    if (!(fault.getMostSpecificCause() instanceof PSQLException said)) {
      return fault;
    }
    if (BUSY.contains(said.getSQLState())) {
      return new Refusal(503, "books.busy");
    }
    return Optional.ofNullable(said.getServerErrorMessage())
        .map(ServerErrorMessage::getConstraint)
        .map(CODES::get)
        .<RuntimeException>map(code -> new Refusal(409, code))
        .orElse(fault);
  }
}
