package org.custodes.cli.run;

import java.util.concurrent.CompletableFuture;
import org.custodes.server.postgres.EmbeddedPostgres;

/// Keeps a started house running.
final class House {

  private House() {}

  /// Waits until the process is asked to end. Those who started something have hooks that stop it.
  ///
  /// @throws CannotRun if PostgreSQL, without which nothing works, ends by itself
  static void untilStopped(EmbeddedPostgres postgres) {
    if (!postgres.awaitEnd()) {
      throw new CannotRun(
          "PostgreSQL (process %d) has ended: start again; what was accepted is kept"
              .formatted(postgres.process().pid()));
    }
  }

  /// The same where nothing of our own is needed.
  static void untilStopped() {
    new CompletableFuture<Void>().join();
  }
}
