package org.custodes.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.custodes.verifier.tables.Export;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a signer gets to read.
class ReceiptsTest {

  @TempDir private Path folder;

  @Test
  void eachSignerGetsAFileWithEverythingTheirKeysSigned() throws IOException {
    History house = Histories.honest();
    HousePolicy policy = Histories.policy(house);
    Path export = Files.writeString(folder.resolve("export.sql"), Export.of(house, policy, folder));
    Path receipts = folder.resolve("receipts");

    Verification.of(policy, with(export, receipts));

    List<String> eve = Files.readAllLines(receipts.resolve(house.person("eve").id() + ".txt"));
    assertThat(eve.getFirst()).contains("person " + house.person("eve").id());
    assertThat(eve).anyMatch(line -> line.matches("2026-03-02T08:.*Z  fact [0-9]+  approve"));
    assertThat(eve).contains("  Post in the books of VB01: as the entries say");
    assertThat(eve)
        .anyMatch(
            line -> line.startsWith("  key " + house.person("eve").key().id() + ", content "));
    assertThat(receipts.resolve(house.person("ann").id() + ".txt")).exists();
  }

  private static Verification.Sources with(Path export, Path receipts) {
    return new Verification.Sources(
        Optional.empty(), Optional.empty(), Optional.of(export), Optional.of(receipts));
  }
}
