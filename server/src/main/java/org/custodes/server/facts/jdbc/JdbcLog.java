package org.custodes.server.facts.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.custodes.server.facts.Log;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Facts without a place are found by their order of arrival: there is no list of them beside the
/// facts that could be wrong.
@Repository
class JdbcLog implements Log {

  /// The channel on which it is told that facts got places.
  static final String CHANNEL = "facts_placed";

  /// Those that have no place, among the arrivals after `:settled`.
  static final String WAITING =
      """
      from facts.fact f
      where f.entered > :settled
        and not exists (select from facts.place w where w.fact = f.entered and w.fact > :settled)
      """;

  /// The turn is held to the end of the transaction, whose snapshot for [#PLACE] begins after it
  /// was had. A plan made for any `:settled` would look through all facts.
  private static final String TAKE_TURN =
      """
      select pg_try_advisory_xact_lock(hashtext('facts.sequencer')) as ours,
          set_config('plan_cache_mode', 'force_custom_plan', true),
          array(
            select virtualtransaction from pg_locks
            where locktype = 'relation' and relation = 'facts.fact'::regclass
              and database = (select oid from pg_database where datname = current_database())
              and mode = 'RowExclusiveLock') as writing
      """;

  private static final String PLACE =
      """
      with placed as (
        insert into facts.place (index, fact, placed_at, type, actor, subject, recorded_at)
        select (select coalesce(max(index) + 1, 0) from facts.place)
            + row_number() over (order by entered) - 1, entered, :at, type, actor, subject, recorded_at
        from (select f.* %s order by f.entered limit :most) waiting
        returning fact
      )
      select count(*) as placed, max(fact) as last, (select max(fact) from facts.place) as before,
        case when count(*) > 0 then pg_notify('%s', '')::text end
      from placed
      """
          .formatted(WAITING, CHANNEL);

  private static final String EXTENT =
      """
      select (select coalesce(max(index) + 1, 0) from facts.place) as placed,
          (select count(*) %s) as waiting
      """
          .formatted(WAITING);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Settled settled;

  JdbcLog(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock, Settled settled) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
    this.settled = settled;
  }

  @Override
  public int place(int most) {
    Optional<Done> done = transaction.execute(_ -> inTurn(most));
    done.ifPresent(step -> settled.end(step.settles, step.newest()));
    return done.map(Done::placed).orElse(0);
  }

  @Override
  public Extent extent() {
    return jdbc.sql(EXTENT)
        .param("settled", settled.upTo())
        .query((row, _) -> new Extent(row.getLong("placed"), row.getLong("waiting")))
        .single();
  }

  private Optional<Done> inTurn(int most) {
    long given = settled.given();
    Turn turn = jdbc.sql(TAKE_TURN).query(JdbcLog::turn).single();
    return turn.ours
        ? Optional.of(placeAndTell(most, settled.begin(given, turn.writing)))
        : Optional.empty();
  }

  private Done placeAndTell(int most, long settles) {
    return jdbc.sql(PLACE)
        .param("settled", settled.upTo())
        .param("most", most)
        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .query((row, _) -> done(row, most, settles))
        .single();
  }

  private static Turn turn(ResultSet row, int number) throws SQLException {
    String[] writing = (String[]) row.getArray("writing").getArray();
    return new Turn(row.getBoolean("ours"), Set.copyOf(Arrays.asList(writing)));
  }

  /// A full batch leaves those that arrived after its last one.
  private static Done done(ResultSet row, int most, long settles) throws SQLException {
    int placed = row.getInt("placed");
    long last = row.getLong("last");
    return new Done(
        placed, last, row.getLong("before"), placed == most ? Math.min(settles, last) : settles);
  }

  /// @param writing the transactions that may be about to add facts
  private record Turn(boolean ours, Set<String> writing) {}

  /// @param last the highest arrival that got a place, or 0
  /// @param before the highest arrival that had one, or 0
  /// @param settles every fact that arrived up to here has its place once this has committed
  private record Done(int placed, long last, long before, long settles) {
    long newest() {
      return Math.max(last, before);
    }
  }
}
