package org.custodes.server.facts.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFactReader implements FactReader {

  private static final String COLUMNS =
      "select entered, id, type, actor, subject, event_date, recorded_at, canonical, hash from facts.fact ";

  private static final String EXTENT =
      """
      select count(*) as count, (select recorded_at from facts.fact order by entered desc limit 1) as newest
      from facts.fact
      """;

  private final JdbcClient jdbc;

  JdbcFactReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Fact> find(UUID id) {
    return jdbc.sql(COLUMNS + "where id = ?").param(id).query(JdbcFactReader::fact).optional();
  }

  @Override
  public List<Fact> newest(Filter filter, OptionalLong before, int rows) {
    if (rows < 1 || rows > MOST_ROWS) {
      throw new IllegalArgumentException("rows is " + rows + ", not 1 to " + MOST_ROWS);
    }
    Conditions conditions = Conditions.of(filter, before);
    return jdbc.sql(COLUMNS + conditions.where() + "order by entered desc limit :rows")
        .params(conditions.values())
        .param("rows", rows)
        .query(JdbcFactReader::fact)
        .list();
  }

  @Override
  public Extent extent() {
    return jdbc.sql(EXTENT)
        .query((row, _) -> new Extent(row.getLong("count"), newest(row)))
        .single();
  }

  private static Optional<Instant> newest(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getObject("newest", OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static Fact fact(ResultSet row, int number) throws SQLException {
    return new Fact(
        row.getLong("entered"),
        row.getObject("id", UUID.class),
        row.getString("type"),
        new Actor(row.getString("actor")),
        row.getString("subject"),
        Optional.ofNullable(row.getObject("event_date", LocalDate.class)),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        Bytes.of(row.getBytes("canonical")),
        Bytes.of(row.getBytes("hash")));
  }
}
