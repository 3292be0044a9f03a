package org.custodes.server.identity.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Bytes;
import org.custodes.server.identity.Login;
import org.custodes.server.identity.Means;
import org.custodes.server.identity.PersonNames;
import org.custodes.server.identity.Session;
import org.custodes.server.identity.SessionStore;
import org.custodes.server.identity.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSessions implements SessionStore {

  private static final String ADD =
      """
      insert into identity.session (id, account, hash, started_at, seen_at, address, browser, means)
      values (:id, :account, :hash, :startedAt, :seenAt, :address, :browser, :means)
      """;

  private static final String FIND =
      """
      select s.id, s.account, s.started_at, s.seen_at, s.address, s.browser, s.means, a.login, a.person, n.sealed, p.provisional,
        (exists (select from identity.code c where c.account = a.id and c.since is not null)
          or exists (select from identity.passkey k where k.account = a.id)) as has_factor,
        array(select d.duty || '@' || d.area from identity.account_duty d where d.account = a.id) as held
      from identity.session s
      join identity.account a on a.id = s.account and a.disabled_at is null
      join identity.password p on p.account = a.id
      left join identity.person_name n on n.person = a.person
      where s.hash = ? and s.ended_at is null
      """;

  private static final String OF =
      """
      select id, account, started_at, seen_at, address, browser, means from identity.session
      where account = ? and ended_at is null order by started_at desc limit 100
      """;

  private static final String END =
      "update identity.session set ended_at = :at where id = :id and account = :account and ended_at is null";

  private static final String END_ALL =
      """
      update identity.session set ended_at = :at
      where account = :account and ended_at is null and id is distinct from :kept
      """;

  private final JdbcClient jdbc;
  private final PersonNames names;

  JdbcSessions(JdbcClient jdbc, PersonNames names) {
    this.jdbc = jdbc;
    this.names = names;
  }

  @Override
  public void add(Session session, Bytes hash) {
    jdbc.sql(ADD)
        .param("id", session.id())
        .param("account", session.account())
        .param("hash", hash.toArray())
        .param("startedAt", Rows.written(session.startedAt()))
        .param("seenAt", Rows.written(session.seenAt()))
        .param("address", session.address())
        .param("browser", session.browser())
        .param("means", session.by().word())
        .update();
  }

  @Override
  public Optional<Found> find(Bytes hash) {
    return jdbc.sql(FIND).param(hash.toArray()).query(this::found).optional();
  }

  @Override
  public void seen(UUID session, Instant at) {
    jdbc.sql("update identity.session set seen_at = ? where id = ?")
        .params(Rows.written(at), session)
        .update();
  }

  @Override
  public List<Session> of(UUID account) {
    return jdbc.sql(OF).param(account).query((row, _) -> session(row)).list();
  }

  @Override
  public boolean end(UUID session, UUID account, Instant at) {
    return jdbc.sql(END)
            .param("at", Rows.written(at))
            .param("id", session)
            .param("account", account)
            .update()
        == 1;
  }

  @Override
  public void endAll(UUID account, Optional<UUID> kept, Instant at) {
    jdbc.sql(END_ALL)
        .param("at", Rows.written(at))
        .param("account", account)
        .param("kept", kept.orElse(null), java.sql.Types.OTHER)
        .update();
    jdbc.sql("delete from identity.halfway where account = ?").param(account).update();
  }

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        row.getObject("id", UUID.class),
        row.getObject("account", UUID.class),
        Rows.moment(row, "started_at"),
        Rows.moment(row, "seen_at"),
        row.getString("address"),
        row.getString("browser"),
        Means.of(row.getString("means")));
  }

  private Found found(ResultSet row, int number) throws SQLException {
    Session session = session(row);
    return new Found(
        session,
        new SignedIn(
            session.account(),
            row.getObject("person", UUID.class),
            new Login(row.getString("login")),
            Rows.name(row, names),
            Rows.held(row, "held"),
            row.getBoolean("provisional"),
            session.id(),
            false),
        row.getBoolean("has_factor"));
  }
}
