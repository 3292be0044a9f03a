package org.custodes.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.custodes.server.postgres.Access;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// The tables of the whole house: one history, in files named by date, applied by the migrator.
///
/// The server itself never changes a table. It looks whether every change it knows was made and
/// none that it does not know, and otherwise does not start.
public final class Schema {

  private static final String MAY_OWN =
      """
      select bool_or(rolsuper or pg_has_role(current_user, oid,
        case when current_setting('server_version_num')::integer >= 160000 then 'set' else 'member' end))
      from pg_roles
      where rolname = 'custodes_owner' or (rolname = current_user and rolsuper)
      """;

  private Schema() {}

  /// Brings the database to the version of this program.
  ///
  /// @param migrator a role that may take `custodes_owner`; see `db/roles.sql`
  /// @return how many changes were made; 0 when there was nothing to do
  /// @throws SchemaMismatch if a change fails, which leaves it undone, or the database was changed
  ///   by other hands
  public static int migrate(Access migrator) {
    try {
      return flyway(migrator)
          .initSql("set role custodes_owner")
          .load()
          .migrate()
          .migrationsExecuted;
    } catch (FlywayException e) {
      throw new SchemaMismatch(
          "cannot migrate the database as " + migrator + ": " + e.getMessage(), e);
    }
  }

  /// @throws SchemaMismatch unless the database is at exactly the version of this program, and this
  ///   login may not change tables
  public static void require(Access application) {
    requireHumble(application);
    MigrationInfo[] all = look(application);
    first(all, state -> !state.isApplied())
        .ifPresent(missing -> {
          throw new SchemaMismatch(
              "the database of "
                  + application
                  + " lacks change "
                  + missing
                  + ": run 'custodes migrate' first");
        });
    first(all, state -> !state.isResolved() || state.isFailed())
        .ifPresent(strange -> {
          throw new SchemaMismatch(
              "the database of "
                  + application
                  + " has change "
                  + strange
                  + ", which this program does not know: start the newer program");
        });
  }

  /// Who serves must not be able to change the record, even if somebody takes the server over.
  private static void requireHumble(Access application) {
    try (Connection connection =
            DriverManager.getConnection(
                application.url(), application.user(), application.password());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(MAY_OWN)) {
      if (row.next() && row.getBoolean(1)) {
        throw new SchemaMismatch(
            application.user()
                + " may change tables; serve with a role like custodes_app, which may not");
      }
    } catch (SQLException e) {
      throw new SchemaMismatch(
          "cannot read the database as " + application + ": " + e.getMessage(), e);
    }
  }

  private static MigrationInfo[] look(Access application) {
    try {
      return flyway(application).load().info().all();
    } catch (FlywayException e) {
      throw new SchemaMismatch(
          "cannot read the database as " + application + ": " + e.getMessage(), e);
    }
  }

  private static Optional<String> first(MigrationInfo[] all, Predicate<MigrationState> which) {
    return Arrays.stream(all)
        .filter(change -> change.getVersion() != null && which.test(change.getState()))
        .map(change -> change.getVersion() + " (" + change.getDescription() + ")")
        .findFirst();
  }

  private static FluentConfiguration flyway(Access access) {
    return Flyway.configure()
        .dataSource(access.url(), access.user(), access.password())
        .schemas("house")
        .table("schema_history")
        .locations("classpath:db/migration")
        .validateMigrationNaming(true);
  }
}
