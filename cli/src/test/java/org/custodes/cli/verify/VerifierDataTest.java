package org.custodes.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.custodes.cli.Custodes;
import org.custodes.verifier.Resource;
import org.custodes.verifier.dump.Schema;
import org.custodes.verifier.leaf.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the verifier carries with it is what the server has.
class VerifierDataTest {

  private static final Path SERVER = Path.of("..", "server", "src", "main", "resources");

  @TempDir private Path folder;

  @Test
  void theCatalogueIsTheServersByteForByte() throws IOException {
    try (Stream<Path> files = Files.list(SERVER.resolve("facts"))) {
      List<String> rooms =
          files.map(file -> file.getFileName().toString().replace(".json", "")).sorted().toList();
      assertThat(Catalogue.ROOMS).containsExactlyInAnyOrderElementsOf(rooms);
    }
    for (String room : Catalogue.ROOMS) {
      try (InputStream own = Resource.class.getResourceAsStream("catalogue/" + room + ".json")) {
        assertThat(own).as(room).isNotNull();
        assertThat(own.readAllBytes())
            .as(room + ".json: copy it from the server")
            .isEqualTo(Files.readAllBytes(SERVER.resolve("facts").resolve(room + ".json")));
      }
    }
  }

  @Test
  void theChangesOfTheDatabaseAreTheServers() throws IOException {
    List<String> changes = new ArrayList<>();
    try (Stream<Path> files = Files.list(SERVER.resolve("db").resolve("migration"))) {
      for (Path file : files.sorted().toList()) {
        String script = file.getFileName().toString();
        String version = script.substring(1, script.indexOf("__")).replace('_', '.');
        changes.add(version + " " + script + " " + checksum(file));
      }
    }

    assertThat(Schema.KNOWN.migrations())
        .as("migrations.txt: take over these lines, and columns.txt and tables.txt with them")
        .containsExactlyElementsOf(changes);
  }

  @Test
  void withoutAQuestionNothingIsAnswered() {
    assertThat(run("log", "verify"))
        .contains("Missing required option: '--policy=FILE'")
        .endsWith(" 2");
  }

  @Test
  void whatIsMissingIsNamed() throws IOException {
    Path policy =
        Files.writeString(folder.resolve("policy"), "books x\nfounder " + "A".repeat(43) + "\n");

    assertThat(run("log", "verify", "--policy", folder.resolve("none").toString()))
        .contains("none: found no such file, wanted a policy")
        .endsWith(" 2");
    assertThat(run("log", "verify", "--policy", policy.toString()))
        .contains("found neither a log nor an export")
        .endsWith(" 2");
    assertThat(
            run(
                "log",
                "verify",
                "--policy",
                policy.toString(),
                "--dump",
                folder.resolve("x.sql").toString()))
        .contains("x.sql: found no such file, wanted an export of the database")
        .doesNotContain("\tat ")
        .endsWith(" 2");
  }

  @Test
  void helpHasAnExample() {
    assertThat(run("log", "verify", "--help"))
        .contains("custodes log verify log/ --policy policy.txt")
        .endsWith(" 0");
  }

  /// Flyway's: CRC-32 over the lines without their ends.
  private static int checksum(Path file) throws IOException {
    CRC32 crc = new CRC32();
    for (String line : Files.readAllLines(file)) {
      crc.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return (int) crc.getValue();
  }

  private static String run(String... words) {
    StringWriter out = new StringWriter();
    int exit = Custodes.run(new PrintWriter(out, true), new PrintWriter(out, true), words);
    return out + " " + exit;
  }
}
