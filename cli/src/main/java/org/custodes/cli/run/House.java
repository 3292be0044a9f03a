package org.custodes.cli.run;

import java.util.concurrent.CompletableFuture;

/// Keeps a started house running.
final class House {

  private House() {}

  /// Waits until the process is asked to end. Those who started something have hooks that stop it.
  ///
  /// @throws CannotRun if `needed`, without which nothing works, ends by itself
  static void untilStopped(ProcessHandle needed) {
    CompletableFuture<ProcessHandle> end = needed.onExit();
    end.join();
    throw new CannotRun(
        "PostgreSQL (process "
            + needed.pid()
            + ") has ended: start again; what was accepted is kept");
  }

  /// The same where nothing of our own is needed.
  static void untilStopped() {
    new CompletableFuture<Void>().join();
  }
}
