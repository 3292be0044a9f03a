package org.custodes.server.reports.jdbc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/// Rows on their way into one table by PostgreSQL's COPY, in its text form.
///
/// A row is begun, filled field by field in the order of the columns, and ended. Rows are sent when
/// there are enough of them and when [#flush] is called.
final class CopyRows {

  /// Characters held back before they are sent.
  static final int BUFFER = 1 << 20;

  private static final String NULL = "\\N";

  private final CopyManager copies;
  private final String statement;
  private final StringBuilder rows = new StringBuilder(BUFFER + 4_096);
  private boolean first = true;

  /// @param statement for example `copy reports.line (id, entry) from stdin`
  CopyRows(CopyManager copies, String statement) {
    this.copies = copies;
    this.statement = statement;
  }

  boolean isFull() {
    return rows.length() >= BUFFER;
  }

  CopyRows field(long value) {
    separate();
    rows.append(value);
    return this;
  }

  CopyRows field(boolean value) {
    separate();
    rows.append(value ? 't' : 'f');
    return this;
  }

  CopyRows field(@Nullable LocalDate value) {
    separate();
    rows.append(value == null ? NULL : value.toString());
    return this;
  }

  CopyRows optional(@Nullable Integer value) {
    separate();
    rows.append(value == null ? NULL : value.toString());
    return this;
  }

  CopyRows field(String text) {
    separate();
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i));
    }
    return this;
  }

  /// An array of `bigint`.
  CopyRows field(long[] values) {
    separate();
    rows.append('{');
    for (int i = 0; i < values.length; i++) {
      rows.append(i == 0 ? "" : ",").append(values[i]);
    }
    rows.append('}');
    return this;
  }

  void end() {
    rows.append('\n');
    first = true;
  }

  void flush() throws SQLException, IOException {
    if (rows.isEmpty()) {
      return;
    }
    byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
    rows.setLength(0);
    CopyIn copy = copies.copyIn(statement);
    try {
      copy.writeToCopy(bytes, 0, bytes.length);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private void separate() {
    if (!first) {
      rows.append('\t');
    }
    first = false;
  }

  private void append(char character) {
    switch (character) {
      case '\t' -> rows.append("\\t");
      case '\n' -> rows.append("\\n");
      case '\r' -> rows.append("\\r");
      case '\\' -> rows.append("\\\\");
      default -> rows.append(character);
    }
  }
}
