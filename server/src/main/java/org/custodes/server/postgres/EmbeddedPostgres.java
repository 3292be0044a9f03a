package org.custodes.server.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// A PostgreSQL that starts with us, listens to this machine alone, and stops with us.
///
/// Its data stay between runs. If a run is killed, its PostgreSQL goes on alone; the next run finds
/// it by its data folder, stops it in order and starts anew. While one run has a folder, another is
/// refused.
public final class EmbeddedPostgres implements AutoCloseable {

  private final Lock lock;
  private final Postmaster postmaster;
  private final Secrets secrets;
  private final Deque<Runnable> users = new ArrayDeque<>();
  private final Thread atExit = new Thread(this::stop, "stop-postgresql");
  private volatile boolean stopped;

  private EmbeddedPostgres(Lock lock, Postmaster postmaster, Secrets secrets) {
    this.lock = lock;
    this.postmaster = postmaster;
    this.secrets = secrets;
  }

  /// Starts PostgreSQL; the first time it also unpacks it and makes the cluster, its roles and the
  /// database `custodes`.
  ///
  /// @throws PostgresUnavailable if that cannot be, saying why
  public static EmbeddedPostgres start(Settings settings) {
    Ownership ownership = Ownership.find();
    try {
      Path data = Folders.ours(settings.data()).toRealPath();
      Lock lock = Lock.on(data);
      try {
        return start(settings, data, ownership, lock);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw Trouble.of("cannot use " + settings.data(), e);
    }
  }

  private static EmbeddedPostgres start(
      Settings settings, Path data, Ownership ownership, Lock lock) throws IOException {
    Cluster cluster = new Cluster(data, Binaries.in(settings.binaries()), ownership);
    Secrets secrets = new Secrets(data.resolve("secrets"));
    clearLeftOver(cluster.folder());
    cluster.prepare(secrets.get(Role.SUPERUSER.login()), settings.mode());
    Path log = Folders.ours(data.resolve("log"));
    ownership.own(log);
    Postmaster postmaster =
        new Starter(cluster, log.resolve("postgresql.log"), settings.mode()).start();
    EmbeddedPostgres postgres = new EmbeddedPostgres(lock, postmaster, secrets);
    Runtime.getRuntime().addShutdownHook(postgres.atExit);
    postgres.makeRoles();
    return postgres;
  }

  /// How a role reaches the database `custodes`.
  public Access access(Role role) {
    return access(role, Roles.DATABASE);
  }

  /// How a role reaches a database of this server.
  public Access access(Role role, String database) {
    try {
      String url = "jdbc:postgresql://127.0.0.1:" + postmaster.port() + "/" + database;
      return new Access(url, role.login(), secrets.get(role.login()));
    } catch (IOException e) {
      throw Trouble.of("cannot read the password of " + role.login(), e);
    }
  }

  public int port() {
    return postmaster.port();
  }

  /// Waits until PostgreSQL ends.
  ///
  /// @return whether we stopped it; otherwise it ended by itself or was killed
  public boolean awaitEnd() {
    process().onExit().join();
    return stopped;
  }

  /// The server's process, for those who watch or end it.
  public ProcessHandle process() {
    return postmaster.process();
  }

  /// Names something to be closed before PostgreSQL stops, the last named first.
  public synchronized void closeFirst(Runnable user) {
    users.push(user);
  }

  /// Closes what was named, stops PostgreSQL, and gives the folder free.
  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException _) {
      // The virtual machine is going down already, and may be what called us.
    }
  }

  private synchronized void stop() {
    if (stopped) {
      return;
    }
    stopped = true;
    try {
      users.forEach(Runnable::run);
    } finally {
      postmaster.stop();
      free();
    }
  }

  private void free() {
    try {
      lock.close();
    } catch (IOException e) {
      throw Trouble.of("cannot give the data folder free", e);
    }
  }

  private void makeRoles() throws IOException {
    try {
      new Roles(access(Role.SUPERUSER, "postgres")).make(secrets);
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /// PostgreSQL itself would refuse when an unrelated process has the number in its old file.
  private static void clearLeftOver(Path cluster) throws IOException {
    Optional<Postmaster> left = Postmaster.on(cluster);
    left.ifPresent(Postmaster::stop);
    if (left.isEmpty()) {
      Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }
  }
}
