package org.custodes.accounting.report.code10;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The reference reports, constructed from the rules of the format.
final class Samples {

  private static final Path FOLDER = org.custodes.accounting.Samples.file(".");

  private Samples() {}

  static String read(String name) {
    try {
      return Files.readString(FOLDER.resolve(name), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException("reference report " + name, e);
    }
  }

  static List<String> names() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("constructed-code10-"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reference reports", e);
    }
  }

  /// One entry of an inventory change report that has nothing wrong with it.
  static String entry() {
    return read("constructed-code10-icr-7.txt").lines().toList().get(4);
  }
}
