package org.custodes.server.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The folder PostgreSQL keeps its data in.
record Cluster(Path data, Binaries binaries, Ownership ownership) {

  /// Making an empty cluster takes about a second; a slow disk gets two minutes.
  static final Duration MAKING_LIMIT = Duration.ofMinutes(2);

  Path folder() {
    return data.resolve("cluster");
  }

  /// Makes the cluster unless it is there, and refuses one of another major version.
  void prepare(String superuserPassword, Settings.Mode mode) throws IOException {
    ownership.openWay(data);
    if (!Files.exists(folder())) {
      make(superuserPassword, mode);
    }
    requireOurVersion();
    ownership.own(folder());
  }

  /// The cluster appears by one rename; what a run that died left behind is swept away first.
  private void make(String superuserPassword, Settings.Mode mode) throws IOException {
    Path parent = data.resolve("making");
    Folders.delete(parent);
    Folders.ours(parent);
    Path password =
        Files.writeString(parent.resolve("password"), superuserPassword, StandardCharsets.US_ASCII);
    ownership.own(parent);
    Path fresh = parent.resolve("cluster");
    Command made = Command.run(MAKING_LIMIT, ownership.command(initdb(fresh, password, mode)));
    if (!made.succeeded()) {
      Folders.delete(parent);
      throw Trouble.of("cannot make a database in " + data, made.said());
    }
    Files.move(fresh, folder(), StandardCopyOption.ATOMIC_MOVE);
    Folders.delete(parent);
  }

  private List<String> initdb(Path fresh, Path password, Settings.Mode mode) {
    List<String> words =
        new ArrayList<>(
            List.of(
                binaries.program("initdb"),
                "-D",
                fresh.toString(),
                "-U",
                Role.SUPERUSER.login(),
                "-A",
                "scram-sha-256",
                "--pwfile",
                password.toString(),
                "--data-checksums",
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--no-instructions"));
    if (mode == Settings.Mode.TEST) {
      words.add("--no-sync");
    }
    return words;
  }

  private void requireOurVersion() throws IOException {
    Path file = folder().resolve("PG_VERSION");
    String found = Files.exists(file) ? Files.readString(file).strip() : "nothing";
    if (!found.equals(String.valueOf(Binaries.MAJOR))) {
      throw new PostgresUnavailable(
          folder()
              + " holds data of PostgreSQL "
              + found
              + " and this program reads "
              + Binaries.MAJOR
              + ": start with the version that made them, or choose another folder with --data");
    }
  }
}
