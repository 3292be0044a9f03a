package org.custodes.cli.run;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Asks for passwords: at the terminal without showing them, or else one line of standard input
/// each.
final class Questions {

  private final BufferedReader input =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

  /// @throws CannotRun if none is given
  String password(String question) throws IOException {
    Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    String given = terminal.isPresent() ? typed(terminal.get(), question) : line();
    if (given.isBlank()) {
      throw new CannotRun("no password was given for: " + question.replace(":", "").strip());
    }
    return given.strip();
  }

  private static String typed(Console console, String question) {
    char[] typed = console.readPassword("%s", question);
    return typed == null ? "" : new String(typed);
  }

  private String line() throws IOException {
    String line = input.readLine();
    return line == null ? "" : line;
  }
}
