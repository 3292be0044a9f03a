package org.custodes.server.identity.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.identity.Account;
import org.custodes.server.identity.AccountStore;
import org.custodes.server.identity.Held;
import org.custodes.server.identity.Login;
import org.custodes.server.identity.PersonNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccounts implements AccountStore {

  private static final String ACCOUNTS =
      """
      select a.id, a.person, a.login, n.sealed, a.made_at, a.disabled_at, coalesce(p.provisional, true) as provisional,
        array(select d.duty || '@' || d.area from identity.account_duty d where d.account = a.id) as held
      from identity.account a left join identity.password p on p.account = a.id
        left join identity.person_name n on n.person = a.person
      """;

  private static final String TALLY =
      """
      select count(*) filter (where a.disabled_at is null and not p.provisional) as open,
        count(*) filter (where a.disabled_at is null and p.provisional) as waiting,
        count(*) filter (where a.disabled_at is not null) as closed
      from identity.account a left join identity.password p on p.account = a.id
      """;

  private static final String ADD =
      """
      insert into identity.account (id, person, login, made_at)
      values (:id, :person, :login, :madeAt)
      on conflict (login) do nothing
      """;

  private static final String ADD_DUTY =
      "insert into identity.account_duty (account, duty, area, given_at) values (:account, :duty, :area, :at)";

  private static final String SET_PASSWORD =
      """
      insert into identity.password (account, hash, provisional, set_at)
      values (:account, :hash, :provisional, :at)
      on conflict (account) do update
      set hash = excluded.hash, provisional = excluded.provisional, set_at = excluded.set_at
      """;

  private static final String OTHER_ADMINISTRATORS =
      """
      select a.id from identity.account a join identity.account_duty d on d.account = a.id
      where d.duty = 'administrator' and a.disabled_at is null
      order by a.id
      for update of a
      """;

  private final JdbcClient jdbc;
  private final PersonNames names;

  JdbcAccounts(JdbcClient jdbc, PersonNames names) {
    this.jdbc = jdbc;
    this.names = names;
  }

  @Override
  public boolean isEmpty() {
    return !jdbc.sql("select exists (select from identity.account)").query(Boolean.class).single();
  }

  @Override
  public Optional<Account> find(UUID id) {
    return jdbc.sql(ACCOUNTS + "where a.id = ?").param(id).query(this::account).optional();
  }

  @Override
  public Optional<Account> find(Login login) {
    return jdbc.sql(ACCOUNTS + "where a.login = ?")
        .param(login.text())
        .query(this::account)
        .optional();
  }

  @Override
  public List<Account> of(UUID person) {
    return jdbc.sql(ACCOUNTS + "where a.person = ? order by a.login limit " + MOST_ROWS)
        .param(person)
        .query(this::account)
        .list();
  }

  @Override
  public List<Account> list(String part, String after) {
    return jdbc
        .sql(ACCOUNTS + "where a.login > :after order by a.login limit :rows")
        .param("after", after)
        .param("rows", part.isEmpty() ? MOST_ROWS : MOST_SEARCHED)
        .query(this::account)
        .list()
        .stream()
        .filter(account -> goesBy(account, part))
        .limit(MOST_ROWS)
        .toList();
  }

  @Override
  public Tally tally() {
    return jdbc.sql(TALLY)
        .query(
            (row, _) -> new Tally(row.getInt("open"), row.getInt("waiting"), row.getInt("closed")))
        .single();
  }

  @Override
  public boolean add(Account account) {
    int added =
        jdbc.sql(ADD)
            .param("id", account.id())
            .param("login", account.login().text())
            .param("person", account.person())
            .param("madeAt", Rows.written(account.madeAt()))
            .update();
    if (added == 1) {
      addPerson(account);
      addDuties(account.id(), account.held(), account.madeAt());
    }
    return added == 1;
  }

  @Override
  public void setDuties(UUID account, Set<Held> held, Instant at) {
    jdbc.sql("delete from identity.account_duty where account = ?").param(account).update();
    addDuties(account, held, at);
  }

  @Override
  public void setDisabled(UUID account, Optional<Instant> at) {
    jdbc.sql("update identity.account set disabled_at = :at where id = :account")
        .param("at", at.map(Rows::written).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("account", account)
        .update();
  }

  @Override
  public Optional<String> passwordHash(UUID account) {
    return jdbc.sql("select hash from identity.password where account = ?")
        .param(account)
        .query(String.class)
        .optional();
  }

  @Override
  public void setPassword(UUID account, String hash, boolean provisional, Instant at) {
    jdbc.sql(SET_PASSWORD)
        .param("account", account)
        .param("hash", hash)
        .param("provisional", provisional)
        .param("at", Rows.written(at))
        .update();
  }

  @Override
  public int otherAdministrators(UUID account) {
    List<UUID> administrators = jdbc.sql(OTHER_ADMINISTRATORS).query(UUID.class).list();
    return (int) administrators.stream().filter(id -> !id.equals(account)).count();
  }

  private void addPerson(Account account) {
    jdbc.sql("insert into identity.person (id, made_at) values (?, ?)")
        .params(account.person(), Rows.written(account.madeAt()))
        .update();
    jdbc.sql("insert into identity.person_name (person, sealed) values (?, ?)")
        .params(account.person(), names.sealed(account.person(), account.name()).toArray())
        .update();
  }

  private static boolean goesBy(Account account, String part) {
    return account.login().text().contains(part)
        || account.name().toLowerCase(Locale.ROOT).contains(part);
  }

  private void addDuties(UUID account, Set<Held> held, Instant at) {
    for (Held one : held) {
      jdbc.sql(ADD_DUTY)
          .param("account", account)
          .param("duty", one.duty().word())
          .param("area", one.area())
          .param("at", Rows.written(at))
          .update();
    }
  }

  private Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        row.getObject("id", UUID.class),
        row.getObject("person", UUID.class),
        new Login(row.getString("login")),
        Rows.name(row, names),
        Rows.held(row, "held"),
        Rows.moment(row, "made_at"),
        Rows.perhaps(row, "disabled_at"),
        row.getBoolean("provisional"));
  }
}
