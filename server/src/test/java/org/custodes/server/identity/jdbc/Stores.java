package org.custodes.server.identity.jdbc;

import org.custodes.server.identity.AccountStore;
import org.custodes.server.identity.Lockouts;
import org.custodes.server.identity.PersonNames;
import org.custodes.server.identity.PersonStore;
import org.custodes.server.identity.SessionStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lends the room's stores to tests outside of this package.
public final class Stores {

  private Stores() {}

  public static AccountStore accounts(JdbcClient jdbc, PersonNames names) {
    return new JdbcAccounts(jdbc, names);
  }

  public static PersonStore persons(JdbcClient jdbc) {
    return new JdbcPersons(jdbc);
  }

  public static SessionStore sessions(JdbcClient jdbc, PersonNames names) {
    return new JdbcSessions(jdbc, names);
  }

  public static Lockouts lockouts(JdbcClient jdbc) {
    return new JdbcLockouts(jdbc);
  }
}
