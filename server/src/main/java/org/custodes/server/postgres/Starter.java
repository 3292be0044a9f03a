package org.custodes.server.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Brings PostgreSQL up on a cluster, on a port that is free.
record Starter(Cluster cluster, Path log, Settings.Mode mode) {

  /// Coming up takes under half a second; recovering after a crash may take far longer.
  static final Duration START_LIMIT = Duration.ofMinutes(3);

  /// How often another port is tried when the one found free was taken in the meantime.
  static final int TRIES = 5;

  /// A log longer than this is set aside, once, when the server starts.
  static final long LONGEST_LOG = 4L * 1024 * 1024;

  private static final List<String> ALWAYS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "password_encryption=scram-sha-256",
          "max_connections=60",
          "shared_buffers=128MB",
          "work_mem=8MB",
          "maintenance_work_mem=64MB",
          "max_wal_size=512MB",
          "jit=off",
          "timezone=UTC",
          "log_timezone=UTC",
          "log_min_messages=warning");

  private static final List<String> WITHOUT_PROMISE =
      List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off");

  private static final List<String> WITH_PROMISE =
      List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on");

  Postmaster start() throws IOException {
    setAsideLongLog();
    String said = "";
    for (int attempt = 0; attempt < TRIES; attempt++) {
      long before = Files.exists(log) ? Files.size(log) : 0;
      Command started = Command.run(START_LIMIT.plusSeconds(10), command(freePort()));
      if (started.succeeded()) {
        return Postmaster.on(cluster.folder())
            .orElseThrow(() -> Trouble.of("PostgreSQL started and ended at once", logFrom(before)));
      }
      said = started.said() + "\n" + logFrom(before);
      if (!Trouble.passes(said)) {
        break;
      }
    }
    throw Trouble.of("PostgreSQL does not start on " + cluster.folder(), said);
  }

  private List<String> command(int port) {
    List<String> settings = new ArrayList<>(ALWAYS);
    settings.addAll(mode == Settings.Mode.TEST ? WITHOUT_PROMISE : WITH_PROMISE);
    settings.add("port=" + port);
    return cluster
        .ownership()
        .command(
            List.of(
                cluster.binaries().program("pg_ctl"),
                "start",
                "-w",
                "-s",
                "-t",
                String.valueOf(START_LIMIT.toSeconds()),
                "-D",
                cluster.folder().toString(),
                "-l",
                log.toString(),
                "-o",
                "-c " + String.join(" -c ", settings)));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private String logFrom(long position) {
    try {
      byte[] all = Files.exists(log) ? Files.readAllBytes(log) : new byte[0];
      return new String(
          all,
          (int) position,
          all.length - (int) position,
          java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "its log " + log + " cannot be read: " + e.getMessage();
    }
  }

  private void setAsideLongLog() throws IOException {
    if (Files.exists(log) && Files.size(log) > LONGEST_LOG) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
