package org.custodes.server.identity.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.custodes.server.facts.Bytes;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Held;
import org.custodes.server.identity.PersonNames;

/// Reads and writes columns.
final class Rows {

  private Rows() {}

  static OffsetDateTime written(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Optional<Instant> perhaps(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  /// The name of the column `person`, whose seal is in the column `sealed`.
  static String name(ResultSet row, PersonNames names) throws SQLException {
    Optional<Bytes> sealed = Optional.ofNullable(row.getBytes("sealed")).map(Bytes::of);
    return names.shown(row.getObject("person", UUID.class), sealed);
  }

  static Set<Duty> duties(ResultSet row, String column) throws SQLException {
    EnumSet<Duty> duties = EnumSet.noneOf(Duty.class);
    Array words = row.getArray(column);
    Arrays.stream((Object[]) words.getArray())
        .map(Object::toString)
        .map(Duty::of)
        .forEach(duties::add);
    return duties;
  }

  /// Duties as `array(select duty || '@' || area …)` gives them; a bare `@` at the end is the whole
  /// house.
  static Set<Held> held(ResultSet row, String column) throws SQLException {
    return Arrays.stream((Object[]) row.getArray(column).getArray())
        .map(Object::toString)
        .map(Held::of)
        .collect(Collectors.toUnmodifiableSet());
  }

  static String[] words(Collection<Duty> duties) {
    return duties.stream().map(Duty::word).toArray(String[]::new);
  }
}
