package org.custodes.server.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// One run of an outside program: its exit code and what it said.
record Command(int exit, String said) {

  /// More than any of PostgreSQL's tools says; the rest of a longer output is dropped.
  static final int MOST_OUTPUT = 64 * 1024;

  /// Runs a program to its end.
  ///
  /// @throws PostgresUnavailable if it cannot be run or does not end within `limit`, when it is
  ///   killed
  static Command run(Duration limit, List<String> words) {
    try {
      Process process = builder(words).start();
      process.getOutputStream().close();
      CompletableFuture<String> said =
          CompletableFuture.supplyAsync(() -> drain(process.getInputStream()));
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new PostgresUnavailable(
            words.getFirst() + " did not end within " + limit.toSeconds() + " s");
      }
      return new Command(process.exitValue(), said.join().strip());
    } catch (IOException e) {
      throw new PostgresUnavailable("cannot run " + words.getFirst() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PostgresUnavailable("interrupted while " + words.getFirst() + " was running", e);
    }
  }

  boolean succeeded() {
    return exit == 0;
  }

  static List<String> joined(List<String> first, List<String> then) {
    List<String> words = new ArrayList<>(first);
    words.addAll(then);
    return List.copyOf(words);
  }

  private static ProcessBuilder builder(List<String> words) {
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TZ", "UTC");
    return builder;
  }

  private static String drain(InputStream stream) {
    try (stream) {
      byte[] kept = stream.readNBytes(MOST_OUTPUT);
      stream.transferTo(java.io.OutputStream.nullOutputStream());
      return new String(kept, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "its output could not be read: " + e.getMessage();
    }
  }
}
