package org.custodes.transparency.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.Reference;
import org.custodes.transparency.checkpoint.Checkpoint;
import org.custodes.transparency.checkpoint.HeadSigner;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.json.Json;
import org.custodes.transparency.note.KeyName;
import org.custodes.transparency.note.KeyType;
import org.custodes.transparency.note.SignatureLine;
import org.custodes.transparency.note.SigningKey;
import org.custodes.transparency.note.VerifierKey;
import org.custodes.transparency.policy.HeadVerdict;
import org.custodes.transparency.policy.TrustPolicy;
import org.custodes.transparency.tile.TileReader;
import org.custodes.transparency.tile.TiledLog;
import org.custodes.transparency.tree.InclusionProof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WitnessTest {

  private static final String ORIGIN = "books.example/ledger";
  private static final SigningKey LOG = key(ORIGIN, KeyType.ED25519);
  private static final SigningKey CLASSIC = key("w.example", KeyType.ED25519_COSIGNATURE);
  private static final SigningKey LATER = key("w.example/later", KeyType.ML_DSA_44_COSIGNATURE);
  private static final HeadSigner KEYS = HeadSigner.of(List.of(CLASSIC, LATER));
  private static final TiledLog TREE =
      new TiledLog(TileReader.folder(Reference.path("own/facility-a/log")), 300);

  @TempDir private Path folder;
  private long now = 1_795_000_000;

  static Stream<Json.Members> scenarios() {
    return Reference.lines("own/facility-a/scenarios.jsonl").stream()
        .filter(line -> Reference.text(line, "kind").equals("add-checkpoint"));
  }

  @BeforeEach
  void begin() throws IOException {
    WitnessFolder.begin(folder);
  }

  @Test
  void areAllThere() {
    assertThat(scenarios()).hasSize(7);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void aRequestGetsTheStatusItMust(Json.Members line) {
    VerifierKey log =
        VerifierKey.parse(Reference.text(Reference.object("own/facility-a/keys.json"), "log_vkey"));
    LastHead last =
        new LastHead(
            Reference.whole(line, "witness_knows_size"),
            Digest.ofBase64(Reference.text(line, "witness_knows_root")),
            0);
    Decision decision =
        new WitnessRules(List.of(log))
            .decide(
                AddCheckpoint.read(Bytes.ofText(Reference.text(line, "request_body"))),
                _ -> last,
                now);

    assertThat(status(decision)).isEqualTo((int) Reference.whole(line, "status"));
    assertThat(decision instanceof Decision.TwoHistories)
        .isEqualTo(Reference.text(line, "name").equals("split-view-same-size"));
  }

  /// Requests to another's witness, in their order. Where an unknown log is met, the specification
  /// has another status today, given beside.
  @Test
  void theSequenceOfAnotherWitnessIsAnsweredAlike() throws IOException {
    Json.Members file = Reference.object("witness/add-checkpoint-sequence.json");
    List<Json.Members> steps = Reference.objects(Reference.at(file, "steps"));
    HeadSigner signer =
        HeadSigner.of(
            List.of(key(Reference.text(file, "witness_name"), KeyType.ED25519_COSIGNATURE)));
    VerifierKey log = VerifierKey.parse(Reference.text(file, "log_vkey"));
    assertThat(steps).hasSize(9);
    try (WitnessFolder store = WitnessFolder.open(folder)) {
      Witness witness = new Witness(List.of(log), signer, List.of(), store, clock());
      for (Json.Members step : steps) {
        Answer answer = witness.addCheckpoint(Bytes.ofText(Reference.text(step, "request_body")));
        boolean today = step.find("status_by_tlog_witness_v1").isPresent();

        assertThat((long) answer.status())
            .isEqualTo(Reference.whole(step, today ? "status_by_tlog_witness_v1" : "status"));
        assertBody(answer, Reference.text(step, "assert"));
      }
    }
  }

  @Test
  void aHeadThatFollowsIsCosignedWithEveryKey() throws IOException {
    try (WitnessFolder store = WitnessFolder.open(folder)) {
      Witness witness = witness(store);
      AddCheckpoint first = request(0, 257);
      AddCheckpoint second = request(257, 300);

      SignedHead cosigned = cosigned(witness, first);
      assertThat(cosigned.note().signatures()).hasSize(3);
      now += 60;
      SignedHead grown = cosigned(witness, second);

      assertThat(policy().judge(grown))
          .isInstanceOfSatisfying(
              HeadVerdict.Trusted.class,
              trusted ->
                  assertThat(trusted.witnesses())
                      .extracting(HeadVerdict.Witnessed::time)
                      .containsExactly(now, now));
      assertThat(witness.last(ORIGIN)).isEqualTo(new LastHead(300, TREE.root(), now));
    }
  }

  @Test
  void theSameHeadIsCosignedAgainAtALaterTime() throws IOException {
    try (WitnessFolder store = WitnessFolder.open(folder)) {
      Witness witness = witness(store);
      cosigned(witness, request(0, 300));
      now += 300;

      assertThat(policy().judge(cosigned(witness, request(300, 300))))
          .isInstanceOf(HeadVerdict.Trusted.class);
      assertThat(witness.last(ORIGIN).time()).isEqualTo(now);
    }
  }

  @Test
  void whatWasSignedIsRememberedByTheNextProcess() throws IOException {
    try (WitnessFolder store = WitnessFolder.open(folder)) {
      cosigned(witness(store), request(0, 257));
    }
    try (WitnessFolder store = WitnessFolder.open(folder)) {
      Witness witness = witness(store);

      assertThat(witness.addCheckpoint(request(0, 300).bytes()))
          .isEqualTo(new Answer(409, "text/x.tlog.size", "257\n"));
      assertThat(witness.addCheckpoint(request(257, 300).bytes()).status()).isEqualTo(200);
    }
  }

  @Test
  void whatCannotBeRememberedIsNotAnswered() throws IOException {
    Witness witness = witness(new Forgetful());

    assertThatThrownBy(() -> witness.addCheckpoint(request(0, 257).bytes()))
        .isInstanceOf(IOException.class)
        .hasMessage("the disk is full");
  }

  @Test
  void twoHistoriesOfOneSizeAreKeptAsEvidence() throws IOException {
    SignedHead other = signed(new Checkpoint(ORIGIN, 257, Digest.of(Bytes.ofText("other"))));
    try (WitnessFolder store = WitnessFolder.open(folder)) {
      Witness witness = witness(store);
      cosigned(witness, request(0, 257));
      Answer answer = witness.addCheckpoint(new AddCheckpoint(257, List.of(), other).bytes());
      witness.addCheckpoint(new AddCheckpoint(257, List.of(), other).bytes());

      assertThat(answer.status()).isEqualTo(422);
      assertThat(witness.last(ORIGIN).root()).isEqualTo(TREE.rootAt(257));
    }
    try (Stream<Path> kept = Files.list(folder.resolve("evidence"))) {
      assertThat(kept)
          .singleElement()
          .satisfies(
              file -> assertThat(Bytes.of(Files.readAllBytes(file))).isEqualTo(other.bytes()));
    }
  }

  @Test
  void evidenceHasItsLimit() throws IOException {
    Path evidence = Files.createDirectory(folder.resolve("evidence"));
    for (int file = 0; file < WitnessFolder.MOST_EVIDENCE - 1; file++) {
      Files.createFile(evidence.resolve("e" + file));
    }
    try (WitnessFolder store = WitnessFolder.open(folder)) {
      store.keepEvidence(head(1));
      store.keepEvidence(head(2));
    }

    try (Stream<Path> kept = Files.list(evidence)) {
      assertThat(kept).hasSize(WitnessFolder.MOST_EVIDENCE);
    }
  }

  @Test
  void aClockThatWentBackSignsNothing() throws IOException {
    try (WitnessFolder store = WitnessFolder.open(folder)) {
      Witness witness = witness(store);
      cosigned(witness, request(0, 257));
      now -= 1;

      assertThat(witness.addCheckpoint(request(257, 300).bytes()))
          .isEqualTo(
              new Answer(
                  503,
                  Answer.TEXT,
                  "the witness's clock is wrong: found 1794999999, wanted at least 1795000000\n"));
      assertThat(witness.last(ORIGIN).size()).isEqualTo(257);
    }
  }

  @Test
  void onlyTheLogsOwnLinesAreKept() throws IOException {
    SignedHead head =
        head(257)
            .and(
                HeadSigner.of(List.of(key("x.example", KeyType.ED25519)))
                    .sign(head(257).checkpoint(), 0));
    try (WitnessFolder store = WitnessFolder.open(folder)) {
      witness(store).addCheckpoint(new AddCheckpoint(0, List.of(), head).bytes());

      assertThat(store.last(ORIGIN).orElseThrow().note().signatures())
          .extracting(SignatureLine::name)
          .containsExactly(
              LOG.verifier().name(), CLASSIC.verifier().name(), LATER.verifier().name());
    }
  }

  @Test
  void anyoneMayAskForTheLastHead() throws IOException {
    try (WitnessFolder store = WitnessFolder.open(folder)) {
      Witness witness = witness(store);
      SignedHead head = cosigned(witness, request(0, 257));

      assertThat(witness.lastHead(Digest.of(Bytes.ofText(ORIGIN)).bytes().hex()))
          .contains(head.bytes());
      assertThat(witness.lastHead("00")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "old\n\n",
        "old 00\n\n",
        "old +0\n\n",
        "old -1\n\n",
        "old 0\nx\n\n",
        "old 0\n\nbooks.example/ledger\n",
        "old 0\n\nbooks.example/ledger\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAA=\n",
        "old 0\r\n\r\n"
      })
  void whatIsNoRequestIsAnsweredSo(String body) {
    assertThat(decided(Bytes.ofText(body)).status()).isEqualTo(400);
  }

  @Test
  void requestsHaveTheirLimits() {
    String many = "old 1\n" + (Digest.of(Bytes.ofText("")).base64() + "\n").repeat(64) + "\n";

    assertThat(decided(Bytes.of(new byte[AddCheckpoint.LONGEST + 1])).text())
        .isEqualTo("found a request of 528385 bytes, wanted at most 528384");
    assertThat(decided(Bytes.ofText(many + head(2).note())).text())
        .isEqualTo("found 64 hashes, wanted at most 63");
    assertThat(decided(Bytes.ofHex("ff")).text())
        .isEqualTo("found bytes that are not UTF-8, wanted a text that is");
    assertThatThrownBy(() ->
            new AddCheckpoint(
                1, Collections.nCopies(InclusionProof.MOST_HASHES + 1, TREE.root()), head(2)))
        .hasMessage("found 64 hashes, wanted at most 63");
  }

  @Test
  void aLogWithoutLeavesIsCosigned() throws IOException {
    try (WitnessFolder store = WitnessFolder.open(folder)) {
      Witness witness = witness(store);
      cosigned(witness, request(0, 0));
      cosigned(witness, request(0, 257));

      assertThat(witness.last(ORIGIN).size()).isEqualTo(257);
    }
  }

  @Test
  void aProofFromNothingIsRefused() {
    AddCheckpoint request = new AddCheckpoint(0, List.of(TREE.root()), head(257));

    assertThat(decided(request.bytes()).text())
        .isEqualTo("consistency proof: found 1 hashes, wanted none from size 0");
  }

  @Test
  void aRequestIsReadAsItWasWritten() {
    AddCheckpoint request = request(257, 300);

    assertThat(AddCheckpoint.read(request.bytes()))
        .isEqualTo(new AddCheckpoint.Reading.Read(request));
  }

  @Test
  void anAnswerWithoutTheWitnessOrWithAFalseOneIsRefused() throws IOException {
    try (WitnessFolder store = WitnessFolder.open(folder)) {
      AddCheckpoint request = request(0, 257);
      Bytes body = Bytes.ofText(witness(store).addCheckpoint(request.bytes()).body());
      AddCheckpoint other = request(0, 256);

      assertThat(request.cosignatures(body, List.of(LATER.verifier()))).hasSize(1);
      assertThatThrownBy(() -> request.cosignatures(body, List.of(LOG.verifier())))
          .hasMessage("found no cosignature of the witness that was asked, wanted one");
      assertThatThrownBy(() -> other.cosignatures(body, KEYS.keys()))
          .hasMessageContaining("a signature that this key did not make over this text");
      assertThatThrownBy(() -> request.cosignatures(Bytes.ofText("<html>\n"), KEYS.keys()))
          .hasMessageStartingWith("signature line: found");
    }
  }

  @Test
  void aMemoryIsBegunOnce() {
    assertThatThrownBy(() -> WitnessFolder.begin(folder))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("found a witness's memory, wanted none");
    assertThatThrownBy(() -> WitnessFolder.open(folder.resolve("other")))
        .hasMessageEndingWith("found no witness's memory, wanted one that was begun");
  }

  @Test
  void oneProcessHasTheMemory() throws IOException {
    try (WitnessFolder store = WitnessFolder.open(folder)) {
      assertThatThrownBy(() -> WitnessFolder.open(folder))
          .hasMessageEndingWith("another witness has this memory, wanted none");
      assertThat(store.all()).isEmpty();
    }
  }

  @Test
  void aMemoryThatCannotBeReadStopsTheWitness() throws IOException {
    Path file = folder.resolve(Digest.of(Bytes.ofText(ORIGIN)).bytes().hex() + ".head");
    try (WitnessFolder store = WitnessFolder.open(folder)) {
      cosigned(witness(store), request(0, 257));
    }
    byte[] good = Files.readAllBytes(file);

    assertStops(file, "broken".getBytes(StandardCharsets.UTF_8), "found no empty line");
    assertStops(file, new byte[600_000], "found 600000 bytes, wanted at most 524288");
    assertStops(file, otherHead(), "found a head of other.example there");
    Files.delete(file);
    assertThatThrownBy(() -> WitnessFolder.open(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("found no file " + file.getFileName());
    Files.write(file, good);
    assertStops(folder.resolve("witnessed"), new byte[0], "wanted the list of a witness's logs");
  }

  /// The head was put down and the list was not: the writer was killed between.
  @Test
  void aKillBeforeTheListIsMendedAtTheNextStart() throws IOException {
    Path list = folder.resolve("witnessed");
    String before = Files.readString(list);
    try (WitnessFolder store = WitnessFolder.open(folder)) {
      cosigned(witness(store), request(0, 257));
    }
    String after = Files.readString(list);
    Files.writeString(list, before);
    try (WitnessFolder store = WitnessFolder.open(folder)) {
      assertThat(witness(store).last(ORIGIN).size()).isEqualTo(257);
    }

    assertThat(after).isNotEqualTo(before);
    assertThat(Files.readString(list)).isEqualTo(after);
  }

  @Test
  void aMemoryOfAnotherWitnessIsRefused() throws IOException {
    try (WitnessFolder store = WitnessFolder.open(folder)) {
      cosigned(witness(store), request(0, 257));
      HeadSigner other = HeadSigner.of(List.of(key("v.example", KeyType.ED25519_COSIGNATURE)));

      assertThatThrownBy(
              () -> new Witness(List.of(LOG.verifier()), other, List.of(), store, clock()))
          .hasMessage(
              "found a head of books.example/ledger in the memory that this witness did not sign,"
                  + " wanted its own");
      assertThat(
              new Witness(List.of(LOG.verifier()), other, KEYS.keys(), store, clock())
                  .last(ORIGIN)
                  .size())
          .isEqualTo(257);
    }
  }

  @Test
  void keysOfTheWrongTypeAreRefused() throws IOException {
    try (WitnessFolder store = WitnessFolder.open(folder)) {
      assertThatThrownBy(() ->
              new Witness(
                  List.of(LOG.verifier()), HeadSigner.of(List.of(LOG)), List.of(), store, clock()))
          .hasMessage("found a key of type ED25519 for a witness, wanted one that states a time");
      assertThatThrownBy(() -> new WitnessRules(List.of(CLASSIC.verifier())))
          .hasMessageStartingWith("found a key of type ED25519_COSIGNATURE for the log w.example");
    }
  }

  private static void assertBody(Answer answer, String claim) {
    String quoted = claim.substring(claim.indexOf('"') + 1, claim.lastIndexOf('"'));
    String wanted = quoted.replace("\\n", "\n");
    if (claim.startsWith("body ==")) {
      assertThat(answer.body()).isEqualTo(wanted);
    } else {
      assertThat(answer.body()).contains(wanted);
    }
  }

  private void assertStops(Path file, byte[] bytes, String message) throws IOException {
    Files.write(file, bytes);
    assertThatThrownBy(() -> WitnessFolder.open(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(message);
  }

  private static byte[] otherHead() {
    Checkpoint other = new Checkpoint("other.example", 7, TREE.root());
    return signed(other).bytes().toArray();
  }

  private Decision.Refusal decided(Bytes body) {
    Decision decision =
        new WitnessRules(List.of(LOG.verifier()))
            .decide(AddCheckpoint.read(body), _ -> LastHead.NONE, now);
    return (Decision.Refusal) decision;
  }

  private static int status(Decision decision) {
    return switch (decision) {
      case Decision.Cosign _ -> 200;
      case Decision.Refusal refusal -> refusal.status();
    };
  }

  private Witness witness(WitnessStore store) {
    return new Witness(List.of(LOG.verifier()), KEYS, List.of(), store, clock());
  }

  private InstantSource clock() {
    return () -> Instant.ofEpochSecond(now);
  }

  private static SignedHead cosigned(Witness witness, AddCheckpoint request) throws IOException {
    Answer answer = witness.addCheckpoint(request.bytes());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return request.head().and(request.cosignatures(Bytes.ofText(answer.body()), KEYS.keys()));
  }

  private static TrustPolicy policy() {
    return TrustPolicy.parse(
        Bytes.ofText(
            """
            log %s
            witness w %s
            witness l %s
            group both all w l
            quorum both
            """
                .formatted(LOG.verifier(), CLASSIC.verifier(), LATER.verifier())));
  }

  private static AddCheckpoint request(int old, int size) {
    return AddCheckpoint.of(TREE, old, head(size));
  }

  private static SignedHead head(int size) {
    return signed(new Checkpoint(ORIGIN, size, TREE.rootAt(size)));
  }

  private static SignedHead signed(Checkpoint checkpoint) {
    return SignedHead.sign(checkpoint, HeadSigner.of(List.of(LOG)), 0);
  }

  private static SigningKey key(String name, KeyType type) {
    return SigningKey.ofSeed(new KeyName(name), type, Digest.of(Bytes.ofText(name)).bytes());
  }

  /// Its disk is full.
  private static final class Forgetful implements WitnessStore {

    @Override
    public Optional<SignedHead> last(String origin) {
      return Optional.empty();
    }

    @Override
    public List<SignedHead> all() {
      return new ArrayList<>();
    }

    @Override
    public void keep(SignedHead cosigned) throws IOException {
      throw new IOException("the disk is full");
    }

    @Override
    public void keepEvidence(SignedHead head) throws IOException {
      throw new IOException("the disk is full");
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
