package org.custodes.server.identity.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.custodes.server.identity.Lockout;
import org.custodes.server.identity.Lockouts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcLockouts implements Lockouts {

  private static final String FIND =
      "select failures, since, locks, locked_until from identity.lockout where key = ?";

  private static final String SET =
      """
      insert into identity.lockout (key, failures, since, locks, locked_until)
      values (:key, :failures, :since, :locks, :lockedUntil)
      on conflict (key) do update set failures = excluded.failures, since = excluded.since,
        locks = excluded.locks, locked_until = excluded.locked_until
      """;

  /// Each failure sweeps some of what counts no more, so that made-up logins cannot fill the table.
  private static final String SWEEP =
      """
      delete from identity.lockout where key in (
        select key from identity.lockout where since < ? order by since limit 100 for update skip locked)
      """;

  private final JdbcClient jdbc;

  JdbcLockouts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Instant> lockedUntil(String key, Instant now) {
    return jdbc.sql(FIND)
        .param(key)
        .query(JdbcLockouts::lockout)
        .optional()
        .filter(lockout -> lockout.isLocked(now))
        .flatMap(Lockout::lockedUntil);
  }

  @Override
  @Transactional
  public void failed(String key, int tries, Instant now) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param(key)
        .query()
        .listOfRows();
    Lockout before =
        jdbc.sql(FIND).param(key).query(JdbcLockouts::lockout).optional().orElse(Lockout.none(now));
    set(key, before.failed(now, tries));
    jdbc.sql(SWEEP).param(Rows.written(now.minus(Lockout.FORGOTTEN_AFTER))).update();
  }

  @Override
  public void clear(String key) {
    jdbc.sql("delete from identity.lockout where key = ?").param(key).update();
  }

  private void set(String key, Lockout lockout) {
    jdbc.sql(SET)
        .param("key", key)
        .param("failures", lockout.failures())
        .param("since", Rows.written(lockout.since()))
        .param("locks", lockout.locks())
        .param(
            "lockedUntil",
            lockout.lockedUntil().map(Rows::written).orElse(null),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  private static Lockout lockout(ResultSet row, int number) throws SQLException {
    return new Lockout(
        row.getInt("failures"),
        Rows.moment(row, "since"),
        row.getInt("locks"),
        Rows.perhaps(row, "locked_until"));
  }
}
