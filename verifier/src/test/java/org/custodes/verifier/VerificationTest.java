package org.custodes.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.custodes.verifier.tables.Export;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An honest house passes.
class VerificationTest {

  @TempDir private Path folder;

  @Test
  void anHonestHousePasses() throws IOException {
    History house = Histories.honest();
    HousePolicy policy = Histories.policy(house);
    Path export = Files.writeString(folder.resolve("export.sql"), Export.of(house, policy, folder));

    Outcome outcome = Verification.of(policy, Verification.Sources.export(export));

    assertThat(outcome.lines()).noneMatch(line -> line.contains("found"));
    assertThat(outcome.passes()).isTrue();
    assertThat(outcome.facts()).isEqualTo(house.facts().size());
    assertThat(outcome.entries()).isEqualTo(11);
  }

  @Test
  void whatWasRecordedAMomentBeforeTheExportIsJudgedAndNoAlarm() throws IOException {
    History house = Histories.honest();
    HousePolicy policy = Histories.policy(house);
    String text = Export.of(house, policy, folder);
    Path export =
        Files.writeString(
            folder.resolve("export.sql"),
            Verified.changed(text, "facts.place", "(?:.*\\n){3}\\z", ""));

    Outcome outcome = Verification.of(policy, Verification.Sources.export(export));

    assertThat(outcome.lines())
        .filteredOn(line -> line.contains("found"))
        .hasSize(3)
        .allMatch(line -> line.contains("found a fact without a place in the log"));
    assertThat(outcome.passes()).isTrue();
    assertThat(outcome.facts()).isEqualTo(house.facts().size());
  }
}
