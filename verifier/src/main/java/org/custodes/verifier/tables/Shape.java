package org.custodes.verifier.tables;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.verifier.CannotTell;
import org.custodes.verifier.Moments;
import org.custodes.verifier.dump.Row;
import org.jspecify.annotations.Nullable;

/// Which columns of a table are compared, and by which a row is named.
///
/// @param keys places of the key's columns among those compared
record Shape(String table, List<Column> columns, List<Integer> keys) {

  Shape {
    columns = List.copyOf(columns);
    keys = List.copyOf(keys);
  }

  /// What of a column is compared.
  enum Kind {
    VALUE,
    /// A moment, whatever zone it is written in.
    TIME,
    /// SHA-256 of bytes, in hexadecimal digits.
    SHA256,
    /// SHA-256 of a text in UTF-8, in hexadecimal digits.
    TEXT_SHA256,
    /// `t` if there is a value.
    THERE
  }

  record Column(String name, Kind kind) {

    @Nullable String found(Row row) {
      Optional<String> value = row.find(name);
      return switch (kind) {
        case VALUE -> value.orElse(null);
        case TIME -> value.map(text -> moment(row, text)).orElse(null);
        case SHA256 -> value.isPresent() ? sha256(Bytes.of(row.bytes(name))) : null;
        case TEXT_SHA256 -> value.map(text -> sha256(Bytes.ofText(text))).orElse(null);
        case THERE -> value.isPresent() ? "t" : "f";
      };
    }

    private static String moment(Row row, String text) {
      try {
        return Moments.read(text).toString();
      } catch (DateTimeException e) {
        throw new CannotTell(
            row.place(), "the moment " + text, "one as 2026-11-22 18:30:04.1+00", e);
      }
    }

    private static String sha256(Bytes content) {
      return Digest.of(content).bytes().hex();
    }
  }

  /// A moment as it is compared.
  static String moment(Instant at) {
    return at.toString();
  }

  /// Bytes as they stand in an export.
  static String bytes(byte[] content) {
    return "\\x" + HexFormat.of().formatHex(content);
  }

  @Nullable String[] found(Row row) {
    @Nullable String[] values = new @Nullable String[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = columns.get(i).found(row);
    }
    return values;
  }

  /// What names a row, for people: `key a27f…`.
  String name(@Nullable String[] values) {
    StringBuilder name = new StringBuilder(table);
    for (int key : keys) {
      name.append(' ').append(columns.get(key).name).append(' ').append(values[key]);
    }
    return name.toString();
  }
}
