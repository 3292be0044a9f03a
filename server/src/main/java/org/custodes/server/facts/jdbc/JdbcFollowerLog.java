package org.custodes.server.facts.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.custodes.server.facts.Follower;
import org.custodes.server.facts.FollowerLog;
import org.custodes.server.facts.FollowerState;
import org.custodes.server.facts.PlacedFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class JdbcFollowerLog implements FollowerLog {

  private static final String INTRODUCE =
      "insert into facts.follower (name) values (?) on conflict (name) do nothing";

  private static final String POSITION = "select position from facts.follower where name = ? ";

  private static final String SIZE = "select coalesce(max(index) + 1, 0) from facts.place";

  private static final String READ =
      "select "
          + Rows.PLACED
          + " from facts.place p join facts.fact f on f.entered = p.fact"
          + " where p.index >= :from and p.index < :until and (:all or p.type = any(:types))"
          + " order by p.index";

  private static final String MOVE =
      """
      update facts.follower set position = :position, failure = null, failed_at = null, retries = 0
      where name = :name
      """;

  private static final String STOPPED =
      """
      update facts.follower set failure = :failure, failed_at = :at, retries = :retries
      where name = :name
      """;

  private static final String STATES =
      """
      select name, position, failure, failed_at, retries,
          (select coalesce(max(index) + 1, 0) from facts.place) - position as lag
      from facts.follower order by name
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  JdbcFollowerLog(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public void introduce(Follower follower) {
    jdbc.sql(INTRODUCE).param(follower.name()).update();
  }

  @Override
  public boolean advance(Follower follower, int most) {
    return inTransaction(() ->
        position(follower, "for update skip locked")
            .map(position -> hear(follower, position, most))
            .orElse(false));
  }

  @Override
  public void stopped(Follower follower, String kind, Instant at, int retries) {
    jdbc.sql(STOPPED)
        .param("failure", kind)
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .param("retries", retries)
        .param("name", follower.name())
        .update();
  }

  @Override
  public void replay(Follower follower) {
    inTransaction(() -> {
      requireKnown(follower, position(follower, "for update"));
      follower.forget();
      move(follower, 0);
      long position = 0;
      while (hear(follower, position, Follower.MOST)) {
        position += Follower.MOST;
      }
      return true;
    });
  }

  @Override
  public List<FollowerState> states() {
    return jdbc.sql(STATES).query(JdbcFollowerLog::state).list();
  }

  /// @return whether there is more
  private boolean hear(Follower follower, long position, int most) {
    long size = jdbc.sql(SIZE).query(Long.class).single();
    long until = Math.min(size, position + most);
    if (until > position) {
      List<PlacedFact> facts = read(follower, position, until);
      if (!facts.isEmpty()) {
        follower.hear(facts);
      }
      move(follower, until);
    }
    return until < size;
  }

  private List<PlacedFact> read(Follower follower, long from, long until) {
    return jdbc.sql(READ)
        .param("from", from)
        .param("until", until)
        .param("all", follower.types().isEmpty())
        .param("types", follower.types().toArray(String[]::new))
        .query(Rows::placed)
        .list();
  }

  private void move(Follower follower, long position) {
    jdbc.sql(MOVE).param("position", position).param("name", follower.name()).update();
  }

  private Optional<Long> position(Follower follower, String lock) {
    return jdbc.sql(POSITION + lock).param(follower.name()).query(Long.class).optional();
  }

  private static void requireKnown(Follower follower, Optional<Long> position) {
    if (position.isEmpty()) {
      throw new IllegalStateException("the follower " + follower.name() + " was never introduced");
    }
  }

  private boolean inTransaction(Supplier<Boolean> work) {
    return transaction.execute(_ -> work.get());
  }

  private static FollowerState state(ResultSet row, int number) throws SQLException {
    return new FollowerState(
        row.getString("name"), row.getLong("position"), row.getLong("lag"), failure(row));
  }

  private static Optional<FollowerState.Failure> failure(ResultSet row) throws SQLException {
    String kind = row.getString("failure");
    int retries = row.getInt("retries");
    return Rows.instant(row, "failed_at")
        .map(at -> new FollowerState.Failure(kind == null ? "" : kind, at, retries));
  }
}
