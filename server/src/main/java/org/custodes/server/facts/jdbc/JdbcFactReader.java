package org.custodes.server.facts.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.custodes.server.facts.Follower;
import org.custodes.server.facts.Place;
import org.custodes.server.facts.PlacedFact;
import org.custodes.server.facts.PlacedFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFactReader implements FactReader, PlacedFacts {

  private static final String COLUMNS = "select " + Rows.FACT + " from facts.fact f ";

  private static final String PLACED =
      "select " + Rows.PLACED + " from facts.place p join facts.fact f on f.entered = p.fact ";

  private static final String WAITING =
      "select "
          + Rows.FACT
          + ", null::bigint as index, null::timestamptz as placed_at"
          + " "
          + JdbcLog.WAITING;

  private static final String PLACE =
      "select index, placed_at from facts.place where fact = (select entered from facts.fact where id = ?)";

  private static final String PLACE_AT = "select index, placed_at from facts.place where index = ?";

  private static final String TALLY = "select type, facts from facts.tally";

  private static final String EXTENT =
      """
      select count(*) as count, (select recorded_at from facts.fact order by entered desc limit 1) as newest
      from facts.fact
      """;

  private final JdbcClient jdbc;
  private final Settled settled;

  JdbcFactReader(JdbcClient jdbc, Settled settled) {
    this.jdbc = jdbc;
    this.settled = settled;
  }

  @Override
  public Optional<Fact> find(UUID id) {
    return jdbc.sql(COLUMNS + "where f.id = ?").param(id).query(Rows::fact).optional();
  }

  @Override
  public List<Fact> newest(Filter filter, OptionalLong before, int rows) {
    requireRows(rows);
    Conditions conditions = Conditions.of(filter, "f");
    before.ifPresent(conditions::enteredBefore);
    return jdbc.sql(COLUMNS + conditions.where() + "order by f.entered desc limit :rows")
        .params(conditions.values())
        .param("rows", rows)
        .query(Rows::fact)
        .list();
  }

  @Override
  public List<Found> backwards(Filter filter, Set<String> without, OptionalLong before, int rows) {
    requireRows(rows);
    Conditions conditions = Conditions.of(filter, "p");
    conditions.without(without);
    before.ifPresent(conditions::placedBefore);
    String placed = PLACED + conditions.where() + "order by p.index desc limit :rows";
    if (before.isPresent()) {
      return found(placed, conditions, rows);
    }
    Conditions waiting = Conditions.of(filter, "f");
    waiting.without(without);
    waiting.settled(settled.upTo());
    return found(withWaiting(placed, waiting), waiting, rows);
  }

  private List<Found> found(String sql, Conditions conditions, int rows) {
    return jdbc.sql(sql)
        .params(conditions.values())
        .param("rows", rows)
        .query(JdbcFactReader::found)
        .list();
  }

  /// One statement, so that no fact that gets its place meanwhile is seen twice or not at all.
  private static String withWaiting(String placed, Conditions conditions) {
    String waiting = WAITING + conditions.further() + "order by f.entered desc limit :rows";
    return "(%s) union all (%s) order by index desc nulls first, entered desc limit :rows"
        .formatted(waiting, placed);
  }

  @Override
  public Optional<Place> place(Fact fact) {
    return jdbc.sql(PLACE).param(fact.id()).query(Rows::place).optional();
  }

  @Override
  public List<PlacedFact> forwards(long from, int most) {
    if (most < 1 || most > Follower.MOST) {
      throw new IllegalArgumentException("most is " + most + ", not 1 to " + Follower.MOST);
    }
    return jdbc.sql(PLACED + "where p.index >= :from and p.index < :until order by p.index")
        .param("from", from)
        .param("until", from + most)
        .query((row, number) -> new PlacedFact(Rows.place(row, number), Rows.fact(row, number)))
        .list();
  }

  @Override
  public Optional<Place> at(long index) {
    return jdbc.sql(PLACE_AT).param(index).query(Rows::place).optional();
  }

  @Override
  public Map<String, Long> tally() {
    Map<String, Long> tally = new HashMap<>();
    jdbc.sql(TALLY)
        .query(row -> {
          tally.put(row.getString("type"), row.getLong("facts"));
        });
    return Map.copyOf(tally);
  }

  @Override
  public Extent extent() {
    return jdbc.sql(EXTENT)
        .query((row, _) -> new Extent(row.getLong("count"), newest(row)))
        .single();
  }

  private static Optional<Instant> newest(ResultSet row) throws SQLException {
    return Rows.instant(row, "newest");
  }

  private static Found found(ResultSet row, int number) throws SQLException {
    boolean placed = Rows.instant(row, "placed_at").isPresent();
    return new Found(
        Rows.fact(row, number), placed ? Optional.of(Rows.place(row, number)) : Optional.empty());
  }

  private static void requireRows(int rows) {
    if (rows < 1 || rows > MOST_ROWS) {
      throw new IllegalArgumentException("rows is " + rows + ", not 1 to " + MOST_ROWS);
    }
  }
}
