package org.custodes.server.facts.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Connections that write the [FactRows] of their transaction: before anything else is asked
/// through them, or with the commit.
///
/// Whoever uses such a connection notices nothing: every statement is prepared after the facts that
/// were told before it are in their table.
final class FactConnections extends DelegatingDataSource {

  FactConnections(DataSource all) {
    super(all);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection one = super.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            FactConnections.class.getClassLoader(),
            new Class<?>[] {Connection.class, Telling.class},
            new Handler(one));
  }

  /// Adds a fact to the present transaction of these connections.
  ///
  /// @return false if it is not a transaction of these connections
  boolean add(Fact fact, @Nullable Bytes content) throws SQLException {
    if (TransactionSynchronizationManager.getResource(this) instanceof ConnectionHolder holder
        && holder.getConnection() instanceof Telling telling) {
      telling.tell(fact, content);
      return true;
    }
    return false;
  }

  /// What such a connection can do beside what every connection can.
  interface Telling {
    void tell(Fact fact, @Nullable Bytes content) throws SQLException;
  }

  private record Handler(Connection connection, FactRows facts) implements InvocationHandler {

    Handler(Connection connection) {
      this(connection, new FactRows());
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments)
        throws Throwable {
      if (method.getDeclaringClass() == Telling.class) {
        tell((Fact) arguments[0], (Bytes) arguments[1]);
        return null;
      }
      if (!facts.isEmpty()) {
        before(method.getName());
      }
      try {
        return method.invoke(connection, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    private void tell(Fact fact, @Nullable Bytes content) throws SQLException {
      facts.add(fact, content);
      if (facts.isFull()) {
        facts.write(connection);
      }
    }

    private void before(String act) throws SQLException {
      switch (act) {
        case "commit" -> facts.writeAndCommit(connection);
        case "rollback", "close", "abort" -> facts.clear();
        case "prepareStatement",
            "prepareCall",
            "createStatement",
            "setSavepoint",
            "setAutoCommit",
            "unwrap" ->
            facts.write(connection);
        default -> {
          // what asks nothing of the tables
        }
      }
    }
  }
}
