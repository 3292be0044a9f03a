package org.custodes.verifier.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;
import org.custodes.verifier.CannotTell;
import org.custodes.verifier.Finding;
import org.custodes.verifier.Histories;
import org.custodes.verifier.History;
import org.custodes.verifier.HousePolicy;
import org.custodes.verifier.Outcome;
import org.custodes.verifier.Verification;
import org.custodes.verifier.Verified;
import org.custodes.verifier.tables.Export;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedLogTest {

  private static final Path FACILITY = Path.of("..", "reference", "tlog", "own", "facility-a");
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @TempDir private Path folder;

  // --- A log of 300 entries that comes with the reference -------------------------------------

  @Test
  void anHonestLogPassesWithEveryHeadThatSomebodyKept() throws IOException {
    Outcome outcome = facility(copy(), Optional.of(FACILITY.resolve("checkpoints")));

    assertThat(Verified.codes(outcome)).isEmpty();
    assertThat(outcome.facts()).isEqualTo(300);
  }

  @Test
  void aWrongByteIsNamedByTileAndEntry() throws IOException {
    Path log = copy();
    Path bundle = log.resolve("tile/entries/000");
    byte[] bytes = Files.readAllBytes(bundle);
    bytes[10] ^= 1;
    Files.write(bundle, bytes);

    Outcome outcome = facility(log, Optional.empty());

    assertThat(Verified.codes(outcome)).containsExactly("root", "tile");
    assertThat(outcome.listed()).anyMatch(one -> one.where().equals("tile/0/000, hash 0"));
    assertThat(outcome.listed()).anyMatch(one -> one.meaning().startsWith("Entry 0,"));
  }

  @Test
  void aWrongHashInATileIsNamed() throws IOException {
    Path log = copy();
    Path tile = log.resolve("tile/0/000");
    byte[] bytes = Files.readAllBytes(tile);
    bytes[32 * 200] ^= 1;
    Files.write(tile, bytes);

    assertThat(facility(log, Optional.empty()).listed())
        .anyMatch(one -> one.where().equals("tile/0/000, hash 200"));
  }

  @Test
  void aMissingTileIsNoVerdict() throws IOException {
    Path log = copy();
    Files.delete(log.resolve("tile/entries/000"));

    assertThatThrownBy(() -> facility(log, Optional.empty()))
        .isInstanceOf(CannotTell.class)
        .hasMessageContaining("tile/entries/000")
        .hasMessageContaining("wanted a file of the log");
  }

  @Test
  void aMissingHeadIsNoVerdict() throws IOException {
    Path log = copy();
    Files.delete(log.resolve("checkpoint"));

    assertThatThrownBy(() -> facility(log, Optional.empty()))
        .isInstanceOf(CannotTell.class)
        .hasMessageContaining("checkpoint: found no such file");
  }

  @Test
  void aPolicyWithAKeyTwiceIsNoVerdict() {
    List<String> twice =
        Stream.concat(Sealer.trust().stream(), Sealer.trust().stream().limit(1)).toList();

    assertThatThrownBy(() ->
            of(
                new HousePolicy("", java.util.Set.of(), java.util.Set.of(), false, twice),
                FACILITY.resolve("log"),
                Optional.empty(),
                Optional.empty()))
        .isInstanceOf(CannotTell.class)
        .hasMessageContaining("twice");
  }

  // --- A house with its log ---------------------------------------------------------------------

  @Test
  void aHouseWhoseFactsAreSealedPasses() {
    House house = sealed();

    Outcome outcome = house.verify(house.export());

    assertThat(Verified.codes(outcome)).isEmpty();
    assertThat(outcome.notLookedAt()).hasSize(1);
  }

  @Test
  void factsAfterTheNewestHeadAreNoted() {
    House house = sealed();
    house.history.pass(Duration.between(house.history.now(), NOON.plus(Duration.ofMinutes(1))));
    house.history.told(
        "identity.account-unlocked.1",
        "house",
        "account",
        java.util.Map.of("account", History.text(house.history.id())));

    Outcome outcome = house.verify(house.export());

    assertThat(Verified.codes(outcome)).isEmpty();
    assertThat(outcome.listed()).anyMatch(one -> one.code().equals("unsealed"));
  }

  @Test
  void aFactThatWasChangedInTheDatabaseIsNamedByBundleAndEntry() {
    House house = sealed();
    String changed =
        Verified.changed(
            house.export(), "facts.fact", Bytes.ofText("NEW-1").hex(), Bytes.ofText("NEW-7").hex());

    Finding finding = house.verify(changed).listed().getFirst();

    assertThat(finding.code()).isEqualTo("entry-differs");
    assertThat(finding.where()).matches("tile/entries/000\\.p/[0-9]+, entry [0-9]+");
    assertThat(finding.meaning())
        .isEqualTo("The fact in the database was changed since it was sealed.");
  }

  @Test
  void aRewrittenLogIsFoundByTheHeadThatSomebodyKept() {
    House house = sealed();
    House other = new House(Histories.opened(), folder.resolve("other"), house.kept);
    other.history.posted(Histories.AREA, List.of(), "dan", "eve");
    other.sealRest(NOON.plus(Duration.ofHours(1)), true, folder.resolve("nowhere"));

    assertThat(Verified.codes(other.verify(other.export()))).contains("truncated");
    for (int i = 0; i < 30; i++) {
      other.history.told(
          "identity.account-unlocked.1",
          "house",
          "account",
          java.util.Map.of("account", History.text(other.history.id())));
    }
    other.sealRest(NOON.plus(Duration.ofHours(2)), true, folder.resolve("nowhere"));

    assertThat(Verified.codes(other.verify(other.export()))).contains("forked");
  }

  @Test
  void aHeadWithoutItsWitnessIsNotBelieved() {
    House house = new House(Histories.opened(), folder.resolve("log"), folder.resolve("kept"));
    house.sealRest(NOON, false, house.kept);

    assertThat(Verified.codes(house.verify(house.export()))).containsExactly("quorum");
  }

  @Test
  void factsTakenOutOfTheDatabaseAreMissed() {
    House house = sealed();
    String last = String.valueOf(house.history.facts().size() - 1);
    String shorter = Verified.changed(house.export(), "facts.place", "^" + last + "\\t.*\\n", "");

    assertThat(Verified.codes(house.verify(shorter))).contains("facts-missing");
  }

  @Test
  void aBackDatedFactIsNamed() {
    House house = sealed();
    house.history.pass(Duration.between(house.history.now(), NOON.minus(Duration.ofMinutes(30))));
    house.history.told(
        "identity.account-unlocked.1",
        "house",
        "account",
        java.util.Map.of("account", History.text(house.history.id())));
    house.sealRest(NOON.plus(Duration.ofHours(1)), true, house.kept);

    assertThat(Verified.codes(house.verify(house.export()))).containsExactly("back-dated");
  }

  @Test
  void aFactFromTheFutureIsNamed() {
    House house = sealed();
    house.history.pass(Duration.between(house.history.now(), NOON.plus(Duration.ofHours(9))));
    house.history.told(
        "identity.account-unlocked.1",
        "house",
        "account",
        java.util.Map.of("account", History.text(house.history.id())));
    house.sealRest(NOON.plus(Duration.ofHours(1)), true, house.kept);

    assertThat(Verified.codes(house.verify(house.export()))).containsExactly("post-dated");
  }

  private final class House {

    private final History history;
    private final Path log;
    private final Path kept;
    private int sealed;

    House(History history, Path log, Path kept) {
      this.history = history;
      this.log = log;
      this.kept = kept;
    }

    void sealRest(Instant time, boolean witnessed, Path copies) {
      Sealer.seal(
          log, history.facts().subList(sealed, history.facts().size()), time, witnessed, copies);
      sealed = history.facts().size();
    }

    String export() {
      return Export.of(history, policy(), folder);
    }

    HousePolicy policy() {
      HousePolicy plain = Histories.policy(history);
      return new HousePolicy(
          plain.books(), plain.founders(), plain.origins(), false, Sealer.trust());
    }

    Outcome verify(String export) {
      try {
        Path file = Files.writeString(Files.createTempFile(folder, "export", ".sql"), export);
        return of(policy(), log, Optional.of(kept), Optional.of(file));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  /// Sealed twice: people first, the books at noon.
  private House sealed() {
    House house = new House(Histories.honest(), folder.resolve("log"), folder.resolve("kept"));
    Sealer.seal(
        house.log,
        house.history.facts().subList(0, 5),
        Instant.parse("2026-03-02T08:00:03Z"),
        true,
        house.kept);
    house.sealed = 5;
    house.sealRest(NOON, true, house.kept);
    return house;
  }

  private static Outcome of(
      HousePolicy policy, Path log, Optional<Path> heads, Optional<Path> export) {
    return Verification.of(
        policy, new Verification.Sources(Optional.of(log), heads, export, Optional.empty()));
  }

  private static Outcome facility(Path log, Optional<Path> heads) {
    return of(HousePolicy.read(FACILITY.resolve("policy.txt")), log, heads, Optional.empty());
  }

  private Path copy() throws IOException {
    Path from = FACILITY.resolve("log");
    Path to = folder.resolve("copy");
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Path there = to.resolve(from.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(there);
        } else {
          Files.copy(one, there);
        }
      }
    }
    return to;
  }
}
