package org.custodes.server.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Makes the roles and the database of a fresh cluster. Every step may be repeated, so a run that
/// died half way is finished by the next.
record Roles(Access superuser) {

  static final String DATABASE = "custodes";

  /// @param passwords where those of the migrator and the application are, read only if they are
  ///   set
  void make(Secrets passwords) throws IOException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      if (!exists(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
        statement.execute(script());
        setPassword(statement, Role.MIGRATOR, passwords);
        setPassword(statement, Role.APPLICATION, passwords);
        createDatabase(statement);
      }
    } catch (SQLException e) {
      throw Trouble.of("cannot make the roles of the database", e);
    }
  }

  /// The same statements an administrator runs by hand on an external PostgreSQL.
  static String script() throws IOException {
    try (InputStream stream = Roles.class.getResourceAsStream("/db/roles.sql")) {
      if (stream == null) {
        throw new IOException("db/roles.sql is not among the installed files");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// The database comes last: where it is, all else is.
  private static void createDatabase(Statement statement) throws SQLException {
    statement.execute("drop database if exists custodes_new");
    statement.execute("create database custodes_new owner custodes_owner");
    for (String right :
        List.of(
            "revoke all on database custodes_new from public",
            "grant connect on database custodes_new to custodes_migrator, custodes_app",
            "alter database custodes_new rename to " + DATABASE)) {
      statement.execute(right);
    }
  }

  private static void setPassword(Statement statement, Role role, Secrets passwords)
      throws IOException, SQLException {
    String quoted = statement.enquoteLiteral(passwords.get(role.login()));
    statement.execute("alter role " + role.login() + " password " + quoted);
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(superuser.url(), superuser.user(), superuser.password());
  }
}
