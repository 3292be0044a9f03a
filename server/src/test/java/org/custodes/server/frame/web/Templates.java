package org.custodes.server.frame.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The sources of all templates and of the Java beside them, for tests that read them.
record Templates(Path file, String source) {

  static Stream<Templates> all() {
    return sources(Path.of("src/main/jte"), ".jte");
  }

  static Stream<Templates> java() {
    return sources(Path.of("src/main/java"), ".java").map(Templates::withoutDocuments);
  }

  List<String> found(Pattern pattern) {
    return pattern.matcher(source).results().map(Templates::first).toList();
  }

  /// What a comment gives as an example is not asked for.
  private static Templates withoutDocuments(Templates java) {
    return new Templates(java.file(), java.source().replaceAll("(?m)^\\s*///.*$", ""));
  }

  private static String first(MatchResult result) {
    return result.groupCount() == 0 ? result.group() : result.group(1);
  }

  private static Stream<Templates> sources(Path root, String ending) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .map(file -> new Templates(file, read(file)))
          .toList()
          .stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
