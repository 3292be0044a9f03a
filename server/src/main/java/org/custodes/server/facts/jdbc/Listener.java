package org.custodes.server.facts.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.custodes.server.facts.LogNotices;
import org.custodes.server.facts.Patience;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/// Listens to the database on a connection of its own, outside the pool: a connection that listens
/// belongs to one reader. When it is lost, another is opened.
@Component
class Listener implements LogNotices {

  /// How long it waits for one notice before it waits again.
  private static final Duration WAIT = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(Listener.class);

  private final Opening opening;
  private final AtomicReference<@Nullable Connection> open = new AtomicReference<>();
  private volatile CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable Thread thread;

  /// Opens a connection that nobody else uses.
  interface Opening {
    Connection open() throws SQLException;
  }

  @Autowired
  Listener(JdbcConnectionDetails details) {
    this(() ->
        DriverManager.getConnection(
            details.getJdbcUrl(), details.getUsername(), details.getPassword()));
  }

  Listener(Opening opening) {
    this.opening = opening;
  }

  @Override
  public void start(Runnable placed) {
    CountDownLatch end = new CountDownLatch(1);
    stopped = end;
    Thread listening =
        Thread.ofPlatform().daemon().name("facts-listener").unstarted(() -> listen(placed, end));
    thread = listening;
    listening.start();
  }

  @Override
  public void stop() {
    stopped.countDown();
    close(open.getAndSet(null));
    Thread listening = thread;
    try {
      if (listening != null) {
        listening.join();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen(Runnable placed, CountDownLatch end) {
    int faults = 0;
    while (end.getCount() > 0) {
      try (Connection connection = opening.open()) {
        open.set(connection);
        begin(connection);
        faults = 0;
        hear(connection.unwrap(PGConnection.class), placed, end);
      } catch (SQLException e) {
        faults++;
        pause(e, Patience.USUAL.after(faults), end);
      }
    }
  }

  private static void begin(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen " + JdbcLog.CHANNEL);
    }
  }

  /// What got a place while nobody listened is asked for first.
  private static void hear(PGConnection connection, Runnable placed, CountDownLatch end)
      throws SQLException {
    placed.run();
    while (end.getCount() > 0) {
      if (connection.getNotifications((int) WAIT.toMillis()).length > 0) {
        placed.run();
      }
    }
  }

  private static void pause(SQLException fault, Duration time, CountDownLatch end) {
    if (end.getCount() == 0) {
      return;
    }
    LOG.warn("the database cannot be listened to; tried again in {}", time, fault);
    try {
      if (end.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("asked to stop while it waited");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      end.countDown();
    }
  }

  /// Closes the socket at once, also under a thread that waits on it.
  private static void close(@Nullable Connection connection) {
    try {
      if (connection != null) {
        connection.abort(Runnable::run);
      }
    } catch (SQLException e) {
      LOG.debug("a connection that was to be closed is lost", e);
    }
  }
}
