package org.custodes.server.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.custodes.server.DatabaseTest;
import org.custodes.server.seal.jdbc.TestHeads;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.checkpoint.Checkpoint;
import org.custodes.transparency.checkpoint.HeadSigner;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.note.KeyName;
import org.custodes.transparency.note.KeyType;
import org.custodes.transparency.note.SigningKey;
import org.custodes.transparency.policy.HeadVerdict;
import org.custodes.transparency.policy.TrustPolicy;
import org.custodes.transparency.tile.LogFolder;
import org.custodes.transparency.witness.WitnessHttp;
import org.custodes.transparency.witness.WitnessKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Witnesses that answer by HTTP, honest ones and others, over heads that grow with each test.
class WitnessingTest extends DatabaseTest {

  private static final String ORIGIN = "facility.example/record";

  @TempDir private Path folder;

  private final SigningKey key =
      SigningKey.make(new KeyName(ORIGIN), KeyType.ED25519, new SecureRandom());
  private final HeadSigner signer = HeadSigner.of(List.of(key));
  private final Heads heads = TestHeads.over(jdbc);
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<AutoCloseable> open = new ArrayList<>();
  private final List<TrustPolicy.Witness> witnesses = new ArrayList<>();
  private final List<WitnessDoor> doors = new ArrayList<>();
  private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private Optional<LogFolder> log = Optional.empty();

  /// Each test's log is longer than the last one's, as the tables remember all heads.
  private static long grown;

  @BeforeEach
  void aLog() throws IOException {
    witnesses.clear();
    doors.clear();
    log = Optional.of(LogFolder.open(folder.resolve("log")));
    open.add(log.orElseThrow());
  }

  @AfterEach
  void allEnds() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
    open.clear();
  }

  @AfterAll
  void nobodyIsAskedAnyMore() {
    client.close();
  }

  @Test
  void aHeadThatAllHaveSignedIsWitnessed() throws IOException {
    String state = witness();
    String peer = witness();
    Head head = sealed();

    witnessing().step();

    Heads.Witnessed witnessed = heads.newestWitnessed().orElseThrow();
    assertThat(witnessed.size()).isEqualTo(head.size());
    assertThat(policy().judge(Bytes.ofText(witnessed.note())))
        .isInstanceOf(HeadVerdict.Trusted.class);
    assertThat(heads.cosigned(head.size()))
        .extracting(Heads.Cosigned::witness)
        .containsExactlyInAnyOrder(state, peer);
    assertThat(witnessing().doors())
        .allSatisfy(door -> assertThat(door.size()).hasValue(head.size()));
  }

  @Test
  void oneMissingOfTwoIsNotEnoughAndIsNamed() throws Exception {
    witness();
    String gone = witness();
    open.removeLast().close();
    Head head = sealed();

    witnessing().step();

    assertThat(heads.witnessedCovering(head.size() - 1)).isEmpty();
    assertThat(witnessing().doors())
        .filteredOn(door -> door.name().equals(gone))
        .singleElement()
        .satisfies(door ->
            assertThat(door.failure().orElseThrow().sentence()).startsWith("It does not answer"));
  }

  @Test
  void aWitnessThatKnowsALargerLogIsHeard() throws IOException {
    String state = witness();
    Head head = sealed();
    doors.clear();
    doors.add(new Fixed(state, new WitnessDoor.Answer.OtherSize(head.size() + 5)));

    witnessing().step();

    assertThat(witnessing().doors().getFirst().failure().orElseThrow().sentence())
        .isEqualTo(
            "It has signed a head of %d facts, the log has only %d."
                .formatted(head.size() + 5, head.size()));
  }

  @Test
  void aWitnessThatKnowsASmallerLogIsShownWhatCameSince() throws IOException {
    witness();
    sealed();
    Witnessing witnessing = witnessing();
    witnessing.step();
    sealed();
    heads.answered(witnesses.getFirst().name(), heads.newest().orElseThrow().size(), now);
    now = now.plusSeconds(120);
    Head head = sealed();

    witnessing.step();

    assertThat(heads.witnessedCovering(head.size() - 1)).isPresent();
  }

  @Test
  void onTheBeatTheSameHeadIsSignedAgainAndNotBefore() throws IOException {
    witness();
    Head head = sealed();
    Witnessing witnessing = witnessing();
    witnessing.step();
    Instant first = heads.cosigned(head.size()).getFirst().at();

    now = now.plusSeconds(30);
    witnessing.step();
    assertThat(heads.cosigned(head.size()).getFirst().at()).isEqualTo(first);

    now = now.plusSeconds(60);
    witnessing.step();
    assertThat(heads.cosigned(head.size()).getFirst().at()).isEqualTo(now);
  }

  @Test
  void whatIsUrgentIsShownBeforeTheBeat() throws IOException {
    witness();
    sealed();
    Witnessing witnessing = witnessing();
    witnessing.step();
    now = now.plusSeconds(5);
    Head head = sealed();
    witnessing.step();
    assertThat(heads.witnessedCovering(head.size() - 1)).isEmpty();

    witnessing.hurry();
    witnessing.step();

    assertThat(heads.witnessedCovering(head.size() - 1)).isPresent();
  }

  @Test
  void anAnswerThatNoKeyOfThePolicyMadeCountsForNothing() throws IOException {
    String name = witness();
    Head head = sealed();
    SigningKey foreign =
        SigningKey.make(
            new KeyName("foreign.example/witness"),
            KeyType.ED25519_COSIGNATURE,
            new SecureRandom());
    SignedHead signedHead = SignedHead.parse(Bytes.ofText(head.note()));
    String lines =
        HeadSigner.of(List.of(foreign)).sign(signedHead.checkpoint(), now.getEpochSecond()).stream()
            .map(line -> line + "\n")
            .reduce("", String::concat);
    for (String answer : List.of(lines, "no signature\n", "")) {
      doors.clear();
      doors.add(new Fixed(name, new WitnessDoor.Answer.Cosigned(answer)));

      witnessing().step();

      assertThat(heads.witnessedCovering(head.size() - 1)).isEmpty();
      assertThat(heads.cosigned(head.size())).isEmpty();
      assertThat(witnessing().doors().getFirst().failure().orElseThrow().sentence())
          .matches("Its answer holds no good signature.*|It answered what is no signature.*");
      now = now.plusSeconds(120);
    }
  }

  private record Fixed(String name, Answer answer) implements WitnessDoor {
    @Override
    public Answer show(String request) {
      assertThat(request.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
      return answer;
    }
  }

  private Witnessing witnessing() {
    InstantSource clock = () -> now;
    return new Witnessing(
        () -> log.map(LogFolder::log),
        policy(),
        doors,
        heads,
        Clock.tick(clock.withZone(ZoneOffset.UTC), Duration.ofMillis(1)),
        Duration.ofMinutes(1));
  }

  private TrustPolicy policy() {
    List<String> names = witnesses.stream().map(TrustPolicy.Witness::name).toList();
    return new TrustPolicy(
        List.of(new TrustPolicy.Log(key.verifier(), Optional.empty())),
        witnesses,
        List.of(new TrustPolicy.Group("all", names.size(), names)),
        Optional.of("all"));
  }

  /// Starts a witness under a name that no other test's has.
  private String witness() throws IOException {
    String name = "w" + java.util.UUID.randomUUID().toString().substring(0, 8);
    Path own = folder.resolve(name);
    InstantSource clock = () -> now;
    var verifier = WitnessKeys.make(own, name + ".example/witness", new SecureRandom()).getFirst();
    var memory = WitnessKeys.memory(own);
    WitnessHttp http =
        WitnessHttp.start(
            WitnessKeys.wake(own, signer.keys(), memory, clock),
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    open.add(memory);
    open.add(http);
    String address = "http://127.0.0.1:" + http.address().getPort();
    witnesses.add(new TrustPolicy.Witness(name, verifier, Optional.of(address)));
    doors.add(new HttpWitnessDoor(name, URI.create(address), client));
    return name;
  }

  private Head sealed() throws IOException {
    LogFolder folder = log.orElseThrow();
    grown++;
    folder.append(leaves(folder.size(), grown));
    SignedHead signed = signed(folder);
    folder.publish(signed);
    Head head = new Head(folder.size(), folder.root(), signed.note().toString(), now);
    heads.add(head);
    return head;
  }

  private SignedHead signed(LogFolder folder) {
    return SignedHead.sign(
        new Checkpoint(ORIGIN, folder.size(), folder.root()), signer, now.getEpochSecond());
  }

  private static List<Bytes> leaves(long from, long to) {
    return java.util.stream.LongStream.range(from, to)
        .mapToObj(at -> Bytes.ofText("leaf " + at))
        .toList();
  }
}
