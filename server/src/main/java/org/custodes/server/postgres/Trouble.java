package org.custodes.server.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Puts what the system or PostgreSQL said into words that say what to do.
final class Trouble {

  /// What PostgreSQL calls a full disk, whatever its words for it: class 53, resources.
  private static final String DISK_FULL = "53100";

  private static final String FREE_SPACE = "the disk is full: free space there and start again";

  private static final List<Known> KNOWN =
      List.of(
          new Known("No space left on device", FREE_SPACE),
          new Known(
              "Disk quota exceeded", "the disk quota is used up: free space there and start again"),
          new Known(
              "Read-only file system",
              "the file system is read-only: choose another folder with --data"),
          new Known(
              "Permission denied",
              "this user may not write there: choose another folder with --data"),
          new Known(
              "database files are incompatible with server",
              "the data were made by another version of PostgreSQL: start with that version, or"
                  + " choose another folder with --data"));

  private Trouble() {}

  /// A fault of the file system.
  static PostgresUnavailable of(String doing, IOException fault) {
    String said = said(fault);
    return new PostgresUnavailable(doing + ": " + advice(said).orElse(said), fault);
  }

  /// A statement that failed.
  static PostgresUnavailable of(String doing, SQLException fault) {
    String said = String.valueOf(fault.getMessage());
    String why = DISK_FULL.equals(fault.getSQLState()) ? FREE_SPACE : advice(said).orElse(said);
    return new PostgresUnavailable(doing + ": " + why, fault);
  }

  /// A program that failed, with its own last words.
  static PostgresUnavailable of(String doing, String said) {
    return new PostgresUnavailable(
        advice(said).map(advice -> doing + ": " + advice).orElse(doing + ":\n" + lastLines(said)));
  }

  /// Whether PostgreSQL gave up for a reason that passes: its port was taken in the meantime, or
  /// the last of a killed server's processes still holds the shared memory.
  static boolean passes(String said) {
    return said.contains("Address already in use")
        || said.contains("could not bind")
        || said.contains("pre-existing shared memory block");
  }

  private static String said(IOException fault) {
    if (fault instanceof AccessDeniedException) {
      return "Permission denied";
    }
    String reason =
        fault instanceof FileSystemException known ? known.getReason() : fault.getMessage();
    return reason == null ? fault.toString() : reason;
  }

  private static Optional<String> advice(String said) {
    return KNOWN.stream().filter(known -> said.contains(known.text)).map(Known::advice).findFirst();
  }

  private static String lastLines(String said) {
    List<String> lines = said.lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
  }

  private record Known(String text, String advice) {}
}
