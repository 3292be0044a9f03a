package org.custodes.server.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// A running PostgreSQL, known by the file it keeps in its data folder.
///
/// It is started through `pg_ctl`, which makes it leader of a session of its own: Ctrl-C at the
/// terminal reaches only us, and we stop it when everything that uses it has been stopped.
record Postmaster(ProcessHandle process, int port) {

  /// From an orderly stop asked for to the next, harsher one.
  static final Duration STOP_LIMIT = Duration.ofSeconds(30);

  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;

  /// The PostgreSQL that runs on this cluster, if one does: left over by a run that was killed.
  ///
  /// A process that merely got the number of one that is gone is not taken for it.
  static Optional<Postmaster> on(Path cluster) throws IOException {
    Path file = cluster.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.size() <= PORT_LINE) {
      return Optional.empty();
    }
    int port = Integer.parseInt(lines.get(PORT_LINE).strip());
    return ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip()))
        .filter(process -> serves(process, cluster))
        .map(process -> new Postmaster(process, port));
  }

  /// Ends it: first without breaking a transaction's promise, then at once, then by force.
  void stop() {
    if (!signal("INT") && !signal("QUIT")) {
      process.destroyForcibly();
      await();
    }
  }

  private boolean signal(String name) {
    if (process.isAlive()) {
      Command.run(STOP_LIMIT, List.of("sh", "-c", "kill -" + name + " " + process.pid()));
    }
    return await();
  }

  /// The process is no child of ours, so nobody tells us when it ends; it is looked at often.
  private boolean await() {
    long last = System.nanoTime() + STOP_LIMIT.toNanos();
    while (process.isAlive() && System.nanoTime() < last) {
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
    return !process.isAlive();
  }

  private static boolean serves(ProcessHandle process, Path cluster) {
    ProcessHandle.Info about = process.info();
    boolean postgres =
        about.command().map(Path::of).filter(path -> path.endsWith("postgres")).isPresent();
    return postgres
        && about
            .arguments()
            .map(Arrays::asList)
            .filter(words -> words.contains(cluster.toString()))
            .isPresent();
  }
}
