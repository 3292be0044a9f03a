package org.custodes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustodesTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void saysWhichProgramItIs() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).matches("custodes [0-9.]+ \\(Java 25.*\\)\\R");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "demo", "serve", "migrate", "validate"})
  void everyCommandHasHelpWithAnExample(String command) {
    assertThat(command.isEmpty() ? run("--help") : run(command, "--help")).isZero();
    assertThat(out.toString()).contains("Usage: custodes").contains("Example:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dmeo", "--no-such-option"})
  void whatIsNotKnownIsRefusedByName(String word) {
    assertThat(run(word)).isEqualTo(2);
    assertThat(err.toString()).contains(word);
  }

  @Test
  void aFaultIsOneMessage() {
    Path missing = folder.resolve("missing.yaml");

    assertThat(run("serve", "--config", missing.toString())).isEqualTo(2);
    assertThat(err)
        .hasToString("custodes: " + missing + ": there is no such file" + System.lineSeparator());
  }

  @Test
  void debugShowsWhereInTheProgram() {
    assertThat(run("serve", "--debug", "--config", folder.resolve("missing.yaml").toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("at org.custodes.cli.");
  }

  private int run(String... words) {
    return Custodes.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
  }
}
