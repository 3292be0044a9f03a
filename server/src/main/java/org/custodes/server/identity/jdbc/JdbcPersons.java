package org.custodes.server.identity.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Bytes;
import org.custodes.server.identity.PersonStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPersons implements PersonStore {

  private static final String KNOWN =
      "select exists (select from identity.person where id = ? and erased_at is null)";

  /// A login may say who somebody is, so it goes too; another account cannot take it by chance.
  private static final String CLOSE =
      """
      update identity.account
      set login = 'erased-' || replace(gen_random_uuid()::text, '-', ''), plain_name = null,
        disabled_at = coalesce(disabled_at, :at)
      where person = :person
      """;

  private static final String OF_ACCOUNTS =
      " where account in (select id from identity.account where person = ?)";

  private final JdbcClient jdbc;

  JdbcPersons(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean known(UUID person) {
    return jdbc.sql(KNOWN).param(person).query(Boolean.class).single();
  }

  @Override
  public Optional<Bytes> name(UUID person) {
    return jdbc.sql("select sealed from identity.person_name where person = ?")
        .param(person)
        .query((row, _) -> Bytes.of(row.getBytes("sealed")))
        .optional();
  }

  @Override
  public void setName(UUID person, Bytes sealed) {
    jdbc.sql("insert into identity.person_name (person, sealed) values (?, ?)")
        .params(person, sealed.toArray())
        .update();
  }

  @Override
  public void erase(UUID person, UUID fact, Instant at) {
    jdbc.sql("update identity.person set erased_at = ?, erased_by = ? where id = ?")
        .params(Rows.written(at), fact, person)
        .update();
    jdbc.sql("delete from identity.person_name where person = ?").param(person).update();
    jdbc.sql("delete from identity.session" + OF_ACCOUNTS).param(person).update();
    jdbc.sql("delete from identity.halfway" + OF_ACCOUNTS).param(person).update();
    jdbc.sql("delete from identity.code" + OF_ACCOUNTS).param(person).update();
    jdbc.sql("delete from identity.passkey" + OF_ACCOUNTS).param(person).update();
    jdbc.sql("delete from identity.password" + OF_ACCOUNTS).param(person).update();
    jdbc.sql(CLOSE).param("at", Rows.written(at)).param("person", person).update();
  }

  @Override
  public List<UUID> erased() {
    return jdbc.sql("select id from identity.person where erased_at is not null")
        .query(UUID.class)
        .list();
  }

  @Override
  public List<Plain> plain() {
    return jdbc.sql(
            "select id, person, plain_name from identity.account where plain_name is not null limit ?")
        .param(MOST_ROWS)
        .query((row, _) ->
            new Plain(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("plain_name")))
        .list();
  }

  @Override
  public void emptied(UUID account) {
    jdbc.sql("update identity.account set plain_name = null where id = ?").param(account).update();
  }
}
