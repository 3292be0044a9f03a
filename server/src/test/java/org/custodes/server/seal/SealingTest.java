package org.custodes.server.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.custodes.server.ServerTest;
import org.custodes.server.TestLog;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Catalogue;
import org.custodes.server.facts.FactType;
import org.custodes.server.facts.Facts;
import org.custodes.server.facts.Log;
import org.custodes.server.facts.NewFact;
import org.custodes.server.facts.PlacedFacts;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.signer.Answer;
import org.custodes.transparency.signer.Growth;
import org.custodes.transparency.signer.KeptSigner;
import org.custodes.transparency.signer.Signer;
import org.custodes.transparency.signer.SignerFolder;
import org.custodes.transparency.tile.LogFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A second log of the same facts, kept step by step, with a signer of its own.
class SealingTest extends ServerTest {

  @Autowired private Facts facts;
  @Autowired private PlacedFacts placed;
  @Autowired private Log order;
  @Autowired private Heads heads;
  @Autowired private PlatformTransactionManager manager;

  @TempDir private Path folder;

  private Signer signer = _ -> new Answer.Silent("nobody");
  private Optional<KeptSigner> kept = Optional.empty();

  @BeforeEach
  void aSigner() throws IOException {
    SignerFolder.make(folder.resolve("signer"), TestLog.ORIGIN, new SecureRandom());
    openSigner();
    placedFacts();
  }

  @AfterEach
  void theSignerEnds() throws IOException {
    kept.orElseThrow().close();
  }

  @Test
  void everyFactIsALeafAsItWasRecorded() throws IOException {
    Sealing sealing = sealing();
    seal(sealing);
    sealing.stop();

    try (LogFolder log = LogFolder.open(folder.resolve("log"))) {
      assertThat(log.size()).isPositive();
      placed
          .forwards(0, (int) Math.min(log.size(), 1_000))
          .forEach(fact ->
              assertThat(log.log().entry(fact.index()).toArray())
                  .isEqualTo(fact.fact().canonical().toArray()));
      assertThat(log.head().orElseThrow().checkpoint().origin()).isEqualTo(TestLog.ORIGIN);
    }
  }

  @Test
  void aHeadThatWasSignedAndNeverPublishedIsFollowed() throws IOException {
    Sealing first = sealing();
    seal(first);
    first.stop();
    signSomethingLater();
    placedFacts();

    Sealing again = sealing();
    seal(again);

    assertThat(again.trouble()).isEmpty();
    assertThat(size(again)).isGreaterThan(1);
    again.stop();
  }

  @Test
  void aLogThatIsShorterThanWhatWasSignedIsNotSealed() throws IOException {
    long size = order.extent().placed();
    KeptSigner ahead = kept.orElseThrow();
    ahead.sign(new Growth(0, List.of(), size + 100_000, anyRoot()));

    Sealing sealing = sealing();
    while (sealing.trouble().isEmpty()) {
      sealing.step();
    }

    assertThat(sealing.trouble().orElseThrow().why())
        .startsWith("The signer has signed a head of " + (size + 100_000) + " facts, the log has");
    assertThat(sealing.published()).isEmpty();
    sealing.stop();
  }

  @Test
  void aLogOfAnotherHouseIsNotSealed() throws IOException {
    try (LogFolder other = LogFolder.open(folder.resolve("log"))) {
      other.append(List.of(Bytes.ofText("something else")));
      Answer answer = signer.sign(new Growth(0, List.of(), 1, other.root()));
      other.publish(SignedHead.parse(Bytes.ofText(((Answer.Signed) answer).note())));
    }

    Sealing sealing = sealing();
    sealing.step();

    assertThat(sealing.trouble().orElseThrow().why())
        .isEqualTo(
            "The log cannot be written: The log has 1 facts; the database has another at the last"
                + " index.");
    sealing.stop();
  }

  @Test
  void whileTheSignerIsSilentThePagesSaySoAndThenItGoesOn() {
    signer = _ -> new Answer.Silent("it sleeps");
    Sealing sealing =
        new Sealing(
            () -> LogFolder.open(folder.resolve("log")),
            placed,
            new Urgent(new Catalogue(List.of())),
            growth -> signer.sign(growth),
            heads,
            Clock.systemUTC(),
            () -> {});
    while (sealing.trouble().isEmpty()) {
      sealing.step();
    }
    assertThat(sealing.trouble().orElseThrow().why())
        .isEqualTo("The signer does not answer: it sleeps");
    sealing.step();
    assertThat(sealing.trouble().orElseThrow().retries()).isEqualTo(1);

    signer = kept.orElseThrow();
    seal(sealing);

    assertThat(sealing.trouble()).isEmpty();
    sealing.stop();
  }

  @Test
  void whatMustNotWaitIsHurried() {
    FactType urgent =
        new FactType(
            "site.area-registered.1",
            "An area.",
            FactType.Sealing.SINGLE,
            FactType.Signed.NONE,
            Optional.empty(),
            List.of(),
            true,
            java.util.Set.of());
    AtomicInteger hurries = new AtomicInteger();
    Sealing sealing =
        new Sealing(
            () -> LogFolder.open(folder.resolve("log")),
            placed,
            new Urgent(new Catalogue(List.of(urgent))),
            signer,
            heads,
            Clock.systemUTC(),
            hurries::incrementAndGet);

    seal(sealing);

    assertThat(hurries.get()).isEqualTo(1);
    sealing.stop();
  }

  private Sealing sealing() {
    return new Sealing(
        () -> LogFolder.open(folder.resolve("log")),
        placed,
        new Urgent(new Catalogue(List.of())),
        signer,
        heads,
        Clock.systemUTC(),
        () -> {});
  }

  /// Until a head is published over all that had a place when it began.
  private void seal(Sealing sealing) {
    long wanted = order.extent().placed();
    for (int step = 0; step < 1_000 && size(sealing) < wanted; step++) {
      sealing.step();
    }
    assertThat(size(sealing)).isGreaterThanOrEqualTo(wanted);
  }

  private static long size(Sealing sealing) {
    return sealing.published().map(log -> log.size()).orElse(0L);
  }

  /// The signer signs over one fact more than the log has, and the one who asked dies.
  private void signSomethingLater() throws IOException {
    placedFacts();
    Path copy = folder.resolve("copy");
    try (LogFolder lost = LogFolder.open(copy)) {
      long size = order.extent().placed();
      for (long from = 0; from < size; from += 1_000) {
        lost.append(
            placed.forwards(from, (int) Math.min(1_000, size - from)).stream()
                .map(fact -> Bytes.of(fact.fact().canonical().toArray()))
                .toList());
      }
      Answer behind = signer.sign(new Growth(0, List.of(), size, lost.root()));
      long known = ((Answer.OtherSize) behind).size();
      assertThat(
              signer.sign(
                  new Growth(
                      known,
                      org.custodes.transparency.tree.ConsistencyProof.of(lost.log(), known, size)
                          .hashes(),
                      size,
                      lost.root())))
          .isInstanceOf(Answer.Signed.class);
    }
    assertThat(Files.exists(copy)).isTrue();
  }

  private void placedFacts() {
    String subject = "area " + java.util.UUID.randomUUID().toString().substring(0, 8);
    NewFact fact =
        NewFact.of("site.area-registered.1", Actor.HOUSE, subject)
            .with("code", "SL01")
            .with("facility", "ZZ01")
            .with("name", "Sealed")
            .with("kind", "item")
            .with("since", LocalDate.of(2026, 1, 1));
    new TransactionTemplate(manager).execute(_ -> facts.record(fact));
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> order.extent().waiting() == 0);
  }

  private void openSigner() throws IOException {
    kept = Optional.of(SignerFolder.open(folder.resolve("signer"), Clock.systemUTC()));
    signer = kept.orElseThrow();
  }

  private static org.custodes.transparency.Digest anyRoot() {
    return org.custodes.transparency.Digest.of(Bytes.ofText("any"));
  }
}
