package org.custodes.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The command `custodes` as it was built, run in a process of its own.
final class Program {

  private Program() {}

  /// What a program said, and how it ended.
  record Said(int code, String text) {}

  /// The command, not yet started.
  static ProcessBuilder command(String... arguments) throws IOException {
    Path program = Path.of(System.getProperty("custodes.program", "../cli/target"));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(program),
                "org.custodes.cli.Custodes"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  /// Runs the command to its end.
  static Said run(String... arguments) throws IOException, InterruptedException {
    return end(command(arguments));
  }

  /// Runs any command to its end, both its outputs as one text.
  static Said end(ProcessBuilder command) throws IOException, InterruptedException {
    Process process = command.redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }

  /// The jar of the command, and the jars it is delivered with.
  private static String classPath(Path program) throws IOException {
    try (Stream<Path> files = Files.list(program)) {
      Path jar =
          files
              .filter(file -> file.getFileName().toString().matches("custodes-cli-[0-9.]+\\.jar"))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no custodes-cli jar in " + program));
      return jar + java.io.File.pathSeparator + program.resolve("lib").resolve("*");
    }
  }
}
