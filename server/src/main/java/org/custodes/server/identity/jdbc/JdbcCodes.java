package org.custodes.server.identity.jdbc;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Bytes;
import org.custodes.server.identity.CodeStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCodes implements CodeStore {

  private static final String OFFER =
      """
      insert into identity.code as c (account, id, sealed, offered_at)
      values (:account, :id, :sealed, :at)
      on conflict (account) do update
      set id = excluded.id, sealed = excluded.sealed, offered_at = excluded.offered_at, used_step = 0
      where c.since is null
      """;

  private final JdbcClient jdbc;

  JdbcCodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Kept> find(UUID account) {
    return jdbc.sql("select id, sealed, offered_at, since from identity.code where account = ?")
        .param(account)
        .query((row, _) ->
            new Kept(
                row.getObject("id", UUID.class),
                Bytes.of(row.getBytes("sealed")),
                Rows.moment(row, "offered_at"),
                Rows.perhaps(row, "since")))
        .optional();
  }

  @Override
  public boolean offer(UUID account, Kept secret) {
    return jdbc.sql(OFFER)
            .param("account", account)
            .param("id", secret.id())
            .param("sealed", secret.sealed().toArray())
            .param("at", Rows.written(secret.offeredAt()))
            .update()
        == 1;
  }

  @Override
  public boolean confirm(UUID account, UUID id, Instant at) {
    return jdbc.sql(
                "update identity.code set since = ? where account = ? and id = ? and since is null")
            .params(Rows.written(at), account, id)
            .update()
        == 1;
  }

  @Override
  public boolean use(UUID account, long step) {
    return jdbc.sql(
                "update identity.code set used_step = :step where account = :account and used_step < :step")
            .param("step", step)
            .param("account", account)
            .update()
        == 1;
  }

  @Override
  public void remove(UUID account) {
    jdbc.sql("delete from identity.code where account = ?").param(account).update();
  }
}
