package org.custodes.server.identity.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.identity.ConflictKind;
import org.custodes.server.identity.ConflictRegister;
import org.custodes.server.identity.Conflicts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcConflicts implements Conflicts, ConflictRegister {

  private static final String OF =
      """
      select other from identity.conflict where one = :person and until is null
      union select one from identity.conflict where other = :person and until is null
      """;

  private static final String HOLDS =
      """
      select exists (select from identity.conflict
        where one = :one and other = :other and kind = :kind and until is null)
      """;

  private static final String ENTER =
      """
      insert into identity.conflict (one, other, kind, since, entered_by)
      values (:one, :other, :kind, :since, :fact)
      """;

  private static final String END =
      """
      update identity.conflict set until = :until, ended_by = :fact
      where one = :one and other = :other and kind = :kind and until is null
      """;

  private static final String NEWEST =
      """
      select one, other, kind, since, until, entered_by from identity.conflict
      order by since desc, one, other, kind limit ?
      """;

  private final JdbcClient jdbc;

  JdbcConflicts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<UUID> of(UUID person) {
    return new HashSet<>(jdbc.sql(OF).param("person", person).query(UUID.class).list());
  }

  @Override
  public boolean holds(Pair pair) {
    return named(HOLDS, pair).query(Boolean.class).single();
  }

  @Override
  public void enter(Pair pair, UUID fact, Instant since) {
    named(ENTER, pair).param("since", Rows.written(since)).param("fact", fact).update();
  }

  @Override
  public void end(Pair pair, UUID fact, Instant until) {
    named(END, pair).param("until", Rows.written(until)).param("fact", fact).update();
  }

  @Override
  public List<Entry> newest() {
    return jdbc.sql(NEWEST).param(MOST_ROWS).query(JdbcConflicts::entry).list();
  }

  private JdbcClient.StatementSpec named(String sql, Pair pair) {
    return jdbc.sql(sql)
        .param("one", pair.one())
        .param("other", pair.other())
        .param("kind", pair.kind().word());
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    Pair pair =
        new Pair(
            row.getObject("one", UUID.class),
            row.getObject("other", UUID.class),
            ConflictKind.of(row.getString("kind")));
    return new Entry(
        pair,
        Rows.moment(row, "since"),
        Rows.perhaps(row, "until"),
        row.getObject("entered_by", UUID.class));
  }
}
