package org.custodes.server.identity.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Bytes;
import org.custodes.server.identity.AccountDrafts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccountDrafts implements AccountDrafts {

  private final JdbcClient jdbc;

  JdbcAccountDrafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Draft draft) {
    jdbc.sql(
            "insert into identity.account_draft (account, person, sealed, made_at) values (?, ?, ?, ?)")
        .params(
            draft.account(), draft.person(), draft.sealed().toArray(), Rows.written(draft.madeAt()))
        .update();
  }

  @Override
  public Optional<Draft> find(UUID account) {
    return jdbc.sql(
            "select account, person, sealed, made_at from identity.account_draft where account = ?")
        .param(account)
        .query((row, _) ->
            new Draft(
                row.getObject("account", UUID.class),
                row.getObject("person", UUID.class),
                Bytes.of(row.getBytes("sealed")),
                Rows.moment(row, "made_at")))
        .optional();
  }

  @Override
  public void remove(UUID account) {
    jdbc.sql("delete from identity.account_draft where account = ?").param(account).update();
  }

  @Override
  public List<UUID> removeBefore(Instant moment) {
    return jdbc.sql("delete from identity.account_draft where made_at < ? returning person")
        .param(Rows.written(moment))
        .query(UUID.class)
        .list();
  }
}
