package org.custodes.server.facts.jdbc;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.custodes.server.facts.Log;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class JdbcLog implements Log {

  /// The channel on which it is told that facts got places.
  static final String CHANNEL = "facts_placed";

  /// Held to the end of the transaction, whose snapshot for [#PLACE] begins after it was had.
  private static final String TAKE_TURN =
      "select pg_try_advisory_xact_lock(hashtext('facts.sequencer'))";

  private static final String PLACE =
      """
      with taken as (
        delete from facts.to_sequence
        where entered in (select entered from facts.to_sequence order by entered limit :most)
        returning entered
      )
      insert into facts.place (index, fact, placed_at)
      select (select coalesce(max(index) + 1, 0) from facts.place)
          + row_number() over (order by entered) - 1, entered, :at
      from taken
      """;

  private static final String TELL = "select pg_notify('" + CHANNEL + "', '')";

  private static final String EXTENT =
      """
      select (select coalesce(max(index) + 1, 0) from facts.place) as placed,
          (select count(*) from facts.to_sequence) as waiting
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  JdbcLog(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Override
  public int place(int most) {
    return transaction.execute(_ -> isOurTurn() ? placeAndTell(most) : 0);
  }

  @Override
  public Extent extent() {
    return jdbc.sql(EXTENT)
        .query((row, _) -> new Extent(row.getLong("placed"), row.getLong("waiting")))
        .single();
  }

  private boolean isOurTurn() {
    return jdbc.sql(TAKE_TURN).query(Boolean.class).single();
  }

  private int placeAndTell(int most) {
    int placed =
        jdbc.sql(PLACE)
            .param("most", most)
            .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
            .update();
    if (placed > 0) {
      jdbc.sql(TELL).query().singleRow();
    }
    return placed;
  }
}
