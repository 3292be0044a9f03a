package org.custodes.verifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;

/// Moments as PostgreSQL writes them: `2026-11-22 18:30:04.102928+00`, in whatever zone the export
/// was made.
public final class Moments {

  private static final DateTimeFormatter FORM =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral(' ')
          .appendPattern("HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
          .appendOffset("+HH:mm:ss", "+00")
          .toFormatter();

  private static final int LONGEST = 40;

  /// Rows beside each other often have the same moment.
  private static final ThreadLocal<Last> LAST =
      ThreadLocal.withInitial(() -> new Last("", Instant.EPOCH));

  private record Last(String text, Instant moment) {}

  private Moments() {}

  /// @throws DateTimeException if it is no such moment
  public static Instant read(String text) {
    if (text.length() > LONGEST) {
      throw new DateTimeException("too long for a moment");
    }
    Last last = LAST.get();
    if (!last.text.equals(text)) {
      last = new Last(text, OffsetDateTime.parse(text, FORM).toInstant());
      LAST.set(last);
    }
    return last.moment;
  }
}
