package org.custodes.server.facts.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.Place;
import org.custodes.server.facts.PlacedFact;

/// Reads facts and their places from rows.
final class Rows {

  /// The columns of a fact, whose table is called `f`.
  static final String FACT =
      "f.entered, f.id, f.type, f.actor, f.subject, f.event_date, f.recorded_at, f.canonical, f.hash";

  /// The columns of a fact and of its place, whose table is called `p`.
  static final String PLACED = FACT + ", p.index, p.placed_at";

  private Rows() {}

  static Fact fact(ResultSet row, int number) throws SQLException {
    return new Fact(
        row.getLong("entered"),
        row.getObject("id", UUID.class),
        row.getString("type"),
        new Actor(row.getString("actor")),
        row.getString("subject"),
        Optional.ofNullable(row.getObject("event_date", LocalDate.class)),
        instant(row, "recorded_at").orElseThrow(),
        Bytes.of(row.getBytes("canonical")),
        Bytes.of(row.getBytes("hash")));
  }

  static PlacedFact placed(ResultSet row, int number) throws SQLException {
    return new PlacedFact(place(row, number), fact(row, number));
  }

  static Place place(ResultSet row, int number) throws SQLException {
    return new Place(row.getLong("index"), instant(row, "placed_at").orElseThrow());
  }

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
