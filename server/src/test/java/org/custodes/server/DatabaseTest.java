package org.custodes.server;

import com.zaxxer.hikari.HikariDataSource;
import org.custodes.server.postgres.Access;
import org.custodes.server.postgres.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A test on a migrated database of its class's own, as the application's role, without Spring's
/// context.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DatabaseTest {

  private final String database = TestPostgres.running().cloned();
  private final HikariDataSource pool = pool(access(Role.APPLICATION));

  /// Speaks as the application, with its rights and no more.
  protected final JdbcClient jdbc = JdbcClient.create(pool);

  protected final TransactionTemplate transactions =
      new TransactionTemplate(new DataSourceTransactionManager(pool));

  @AfterAll
  void removesDatabase() {
    pool.close();
    TestPostgres.running().drop(database);
  }

  protected final Access access(Role role) {
    return TestPostgres.running().access(role, database);
  }

  /// Speaks as a role that may do everything, to look behind the application's back.
  protected final JdbcClient superuser() {
    return TestPostgres.client(access(Role.SUPERUSER));
  }

  private static HikariDataSource pool(Access access) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(access.url());
    pool.setUsername(access.user());
    pool.setPassword(access.password());
    pool.setMaximumPoolSize(4);
    pool.setMinimumIdle(0);
    return pool;
  }
}
