package org.custodes.server.postgres;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// A program of its own for tests: starts PostgreSQL, says its process number, and waits to be
/// killed.
final class KilledRun {

  private KilledRun() {}

  static void main(String[] folders) throws InterruptedException {
    EmbeddedPostgres postgres =
        EmbeddedPostgres.start(
            new Settings(Path.of(folders[0]), Path.of(folders[1]), Settings.Mode.DURABLE));
    System.out.println(postgres.process().pid());
    new CountDownLatch(1).await();
  }
}
