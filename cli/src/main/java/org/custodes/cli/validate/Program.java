package org.custodes.cli.validate;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The program that calculates: its version, what it runs on, and a hash of every part of it.
///
/// @param version as the build wrote it
/// @param java the version of Java
/// @param system the operating system and its architecture
/// @param parts the archives of the program and of the libraries it brings along, in the order in
///   which classes are looked for
record Program(String version, String java, String system, List<Hashed> parts) {

  Program {
    parts = List.copyOf(parts);
  }

  /// This program.
  static Program running() throws IOException {
    List<Hashed> parts = new ArrayList<>();
    String path = System.getProperty("java.class.path");
    for (String part : path.split(Pattern.quote(File.pathSeparator), -1)) {
      Path file = Path.of(part);
      if (!part.isEmpty() && Files.exists(file)) {
        parts.add(Files.isDirectory(file) ? folder(file) : Hashed.of(file));
      }
    }
    return new Program(
        builtVersion(),
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        parts);
  }

  /// The hash over all parts, in their order: one number that names the program.
  String sha256() {
    StringBuilder all = new StringBuilder();
    parts.forEach(part -> all.append(part.sha256()).append('\n'));
    return Hashed.sha256(all.toString().getBytes(StandardCharsets.US_ASCII));
  }

  private static String builtVersion() throws IOException {
    Properties build = new Properties();
    try (InputStream file =
        Program.class.getResourceAsStream("/org/custodes/cli/version.properties")) {
      build.load(file);
    }
    return build.getProperty("version");
  }

  /// A program that was built and not packed: the hash over the names and hashes of its files.
  private static Hashed folder(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    long bytes = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Hashed one = Hashed.of(file);
        all.append(folder.relativize(file)).append(' ').append(one.sha256()).append('\n');
        bytes += one.bytes();
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new Hashed(
        folder.getFileName() + "/",
        bytes,
        Hashed.sha256(all.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
