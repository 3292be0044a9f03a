package org.custodes.server.identity.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.custodes.server.facts.Bytes;
import org.custodes.server.identity.Held;
import org.custodes.server.identity.Login;
import org.custodes.server.identity.PersonNames;
import org.custodes.server.identity.SignedIn;
import org.custodes.server.identity.Token;
import org.custodes.server.identity.TokenStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTokens implements TokenStore {

  private static final String ADD =
      """
      insert into identity.token (id, account, name, hash, duties, made_at, expires_at)
      values (:id, :account, :name, :hash, :duties, :madeAt, :expiresAt)
      """;

  private static final String FIND =
      """
      select t.id, t.account, t.name, t.duties, t.made_at, t.expires_at, t.used_at, a.login, a.person, n.sealed,
        array(select d.duty || '@' || d.area from identity.account_duty d where d.account = a.id) as held
      from identity.token t
      join identity.account a on a.id = t.account and a.disabled_at is null
      join identity.password p on p.account = a.id and not p.provisional
      left join identity.person_name n on n.person = a.person
      where t.hash = :hash and t.revoked_at is null and t.expires_at > :now
      """;

  private static final String OF =
      """
      select id, account, name, duties, made_at, expires_at, used_at from identity.token
      where account = :account and revoked_at is null and expires_at > :now order by made_at desc
      """;

  private static final String REVOKE =
      "update identity.token set revoked_at = :at where id = :id and account = :account and revoked_at is null";

  private final JdbcClient jdbc;
  private final PersonNames names;

  JdbcTokens(JdbcClient jdbc, PersonNames names) {
    this.jdbc = jdbc;
    this.names = names;
  }

  @Override
  public void add(Token token, Bytes hash) {
    jdbc.sql(ADD)
        .param("id", token.id())
        .param("account", token.account())
        .param("name", token.name())
        .param("hash", hash.toArray())
        .param("duties", Rows.words(token.duties()))
        .param("madeAt", Rows.written(token.madeAt()))
        .param("expiresAt", Rows.written(token.expiresAt()))
        .update();
  }

  @Override
  public Optional<Found> find(Bytes hash, Instant now) {
    return jdbc.sql(FIND)
        .param("hash", hash.toArray())
        .param("now", Rows.written(now))
        .query(this::found)
        .optional();
  }

  @Override
  public void used(UUID token, Instant at) {
    jdbc.sql("update identity.token set used_at = ? where id = ?")
        .params(Rows.written(at), token)
        .update();
  }

  @Override
  public List<Token> of(UUID account, Instant now) {
    return jdbc.sql(OF)
        .param("account", account)
        .param("now", Rows.written(now))
        .query((row, _) -> token(row))
        .list();
  }

  @Override
  public boolean revoke(UUID token, UUID account, Instant at) {
    return jdbc.sql(REVOKE)
            .param("at", Rows.written(at))
            .param("id", token)
            .param("account", account)
            .update()
        == 1;
  }

  private static Token token(ResultSet row) throws SQLException {
    return new Token(
        row.getObject("id", UUID.class),
        row.getObject("account", UUID.class),
        row.getString("name"),
        Rows.duties(row, "duties"),
        Rows.moment(row, "made_at"),
        Rows.moment(row, "expires_at"),
        Rows.perhaps(row, "used_at"));
  }

  private Found found(ResultSet row, int number) throws SQLException {
    Token token = token(row);
    Set<Held> still =
        Rows.held(row, "held").stream()
            .filter(one -> token.duties().contains(one.duty()))
            .collect(Collectors.toUnmodifiableSet());
    return new Found(
        token,
        new SignedIn(
            token.account(),
            row.getObject("person", UUID.class),
            new Login(row.getString("login")),
            Rows.name(row, names),
            still,
            false,
            token.id(),
            true));
  }
}
