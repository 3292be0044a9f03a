package org.custodes.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The program of the guide for verifiers, as it stands there, run by a shell of this machine.
///
/// @param script the lines of the guide's first block of commands
record Guide(String script) {

  private static final Path TEXT = Path.of("..", "docs", "guide", "verifier.md");
  private static final String BEGIN = "```sh\n";

  static Guide forVerifiers() {
    try {
      String text = Files.readString(TEXT);
      int from = text.indexOf(BEGIN) + BEGIN.length();
      return new Guide(text.substring(from, text.indexOf("```", from)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether this machine has what the guide names.
  static boolean canRun() {
    return Stream.of("jq", "openssl", "xxd", "basenc").allMatch(Guide::isThere);
  }

  /// @param fact the fact's bytes
  /// @param enrolment the bytes of the fact that enrolled the key
  /// @param number which signature, from 0
  Program.Said check(Path fact, Path enrolment, String log, int number) throws Exception {
    return run(
        "sh", "-c", script, "check", fact.toString(), enrolment.toString(), log, "" + number);
  }

  /// A public key in DER as openssl writes it for people.
  String spki(Path key) throws Exception {
    return run("openssl", "pkey", "-pubin", "-inform", "DER", "-in", key.toString()).text();
  }

  private static Program.Said run(String... command) throws Exception {
    return Program.end(new ProcessBuilder(List.of(command)));
  }

  private static boolean isThere(String program) {
    try {
      Process asked = new ProcessBuilder("sh", "-c", "command -v " + program).start();
      return asked.waitFor(10, TimeUnit.SECONDS) && asked.exitValue() == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
