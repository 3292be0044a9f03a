package org.custodes.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.springframework.boot.web.server.PortInUseException;

/// Says a fault in one message without a stack trace.
final class Faults {

  private Faults() {}

  /// What a person is told. Where a framework wrapped the fault, its innermost cause speaks.
  static String message(Throwable fault) {
    Throwable root = root(fault);
    return switch (root) {
      case PortInUseException taken ->
          "the port " + taken.getPort() + " is taken: choose another with --port";
      case NoSuchFileException missing -> missing.getFile() + ": there is no such file";
      case AccessDeniedException denied ->
          denied.getFile() + ": this user may not read or write it";
      case FileSystemException known -> text(known);
      case IOException _ -> "cannot read or write: " + text(root);
      default -> text(root);
    };
  }

  private static Throwable root(Throwable fault) {
    Throwable at = fault;
    while (at.getCause() != null && isWrapper(at)) {
      at = at.getCause();
    }
    return at;
  }

  /// Our own refusals carry their whole message; those of a framework only say what it was doing.
  private static boolean isWrapper(Throwable fault) {
    String type = fault.getClass().getName();
    return (type.startsWith("org.springframework.") && !(fault instanceof PortInUseException))
        || type.startsWith("picocli.")
        || fault instanceof java.io.UncheckedIOException;
  }

  private static String text(Throwable fault) {
    String message = fault.getMessage();
    return message == null ? fault.getClass().getSimpleName() : message;
  }
}
