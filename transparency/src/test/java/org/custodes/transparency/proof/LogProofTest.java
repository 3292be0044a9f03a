package org.custodes.transparency.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.Reference;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.json.Json;
import org.custodes.transparency.policy.HeadVerdict;
import org.custodes.transparency.policy.TrustPolicy;
import org.custodes.transparency.tile.TileReader;
import org.custodes.transparency.tile.TiledLog;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LogProofTest {

  private static final TrustPolicy POLICY =
      TrustPolicy.parse(Reference.bytes("own/facility-a/policy.txt"));
  private static final TiledLog LOG =
      new TiledLog(TileReader.folder(Reference.path("own/facility-a/log")), 300);
  private static final Bytes ENTRY = LOG.entry(150);
  private static final Bytes PROOF = Reference.bytes("own/facility-a/proofs/150-of-300.tlog-proof");

  static Stream<Json.Members> scenarios() {
    return Reference.lines("own/facility-a/scenarios.jsonl").stream()
        .filter(line -> Reference.text(line, "kind").equals("tlog-proof"));
  }

  static Stream<String> malformed() {
    return Reference.objects("proof/tlog-proof-malformed.json").stream()
        .map(row ->
            row.text("proof")
                .orElse("c2sp.org/tlog-proof@v1\nindex 0\n" + "a".repeat(66_560) + "\n\n"));
  }

  @Test
  void areAllThere() {
    assertThat(scenarios()).hasSize(8);
    assertThat(malformed()).hasSize(9);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void aLeafIsInTheBooksOrNot(Json.Members line) {
    LogProof proof = LogProof.parse(Bytes.ofText(Reference.text(line, "proof")));
    LeafVerdict verdict = proof.verify(Bytes.ofBase64(Reference.text(line, "leaf_base64")), POLICY);

    if (Reference.text(line, "verdict").equals("ACCEPT")) {
      assertThat(verdict).isInstanceOf(LeafVerdict.Logged.class);
    } else {
      assertThat(verdict).isInstanceOf(LeafVerdict.NotLogged.class);
    }
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void whatIsNoProofIsRefused(String text) {
    assertThatThrownBy(() -> LogProof.parse(Bytes.ofText(text)))
        .isInstanceOf(ProofRefused.class)
        .hasMessageContaining("found");
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "0, 300", "150, 300", "255, 300", "299, 300"})
  void aProofIsMadeAndReadAsOthersMakeIt(int index, int size) {
    Bytes text =
        Reference.bytes("own/facility-a/proofs/%d-of-%d.tlog-proof".formatted(index, size));
    LogProof read = LogProof.parse(text);
    LogProof made = LogProof.of(LOG.at(size), index, read.head());

    assertThat(made).isEqualTo(read);
    assertThat(made.bytes()).isEqualTo(text);
    assertThat(made.verify(LOG.entry(index), POLICY))
        .isEqualTo(new LeafVerdict.Logged(index, (HeadVerdict.Trusted) POLICY.judge(read.head())));
  }

  @Test
  void everyLeafOfTheBooksIsProved() {
    SignedHead head = LogProof.parse(PROOF).head();

    assertThat(IntStream.range(0, 300))
        .allSatisfy(index ->
            assertThat(LogProof.of(LOG, index, head).verify(LOG.entry(index), POLICY))
                .isInstanceOf(LeafVerdict.Logged.class));
  }

  @Test
  void theLowestBitOfEveryByteMatters() {
    assertThat(believed(PROOF, bit -> bit % 8 == 0)).isEmpty();
    assertThat(isBelieved(PROOF)).isTrue();
  }

  @Tag("long")
  @Test
  void everyOtherBitMatters() {
    assertThat(believed(PROOF, bit -> bit % 8 != 0)).isEmpty();
  }

  /// The bits whose change leaves the proof good. Not looked at is the name and id of the second
  /// peer: changed, its line is a stranger's, which is passed over, and the first peer is enough.
  private static List<Integer> believed(Bytes proof, IntPredicate bits) {
    byte[] bytes = proof.toArray();
    int lastLine = Bytes.ofText(proof.text().substring(0, proof.text().lastIndexOf('—'))).length();
    int end = Bytes.ofText(proof.text().substring(0, proof.text().lastIndexOf(' ') + 7)).length();
    List<Integer> believed = new ArrayList<>();
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      boolean isName = bit / 8 >= lastLine && bit / 8 < end;
      if (bits.test(bit) && !isName) {
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        if (isBelieved(Bytes.of(bytes))) {
          believed.add(bit);
        }
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
      }
    }
    return believed;
  }

  @Test
  void aHeadThatIsNotTrustedProvesNothing() {
    TrustPolicy strangers =
        TrustPolicy.parse(
            Bytes.ofText("log " + Reference.text("tessera-log/vkey") + "quorum none\n"));

    assertThat(LogProof.parse(PROOF).verify(LOG.entry(150), strangers))
        .isInstanceOfSatisfying(
            LeafVerdict.HeadNotTrusted.class,
            verdict -> assertThat(verdict.head()).isInstanceOf(HeadVerdict.Refused.class));
  }

  @Test
  void whatTheSenderAddsIsReadBack() {
    LogProof proof = LogProof.parse(PROOF);
    LogProof with =
        new LogProof(
            Optional.of(Bytes.ofText("more")), proof.index(), proof.hashes(), proof.head());

    assertThat(LogProof.parse(with.bytes())).isEqualTo(with);
    assertThat(with.toString()).startsWith("c2sp.org/tlog-proof@v1\nextra bW9yZQ==\nindex 150\n");
  }

  @Test
  void proofsHaveTheirLimits() {
    LogProof proof = LogProof.parse(PROOF);
    List<Digest> tooMany = Collections.nCopies(64, proof.hashes().getFirst());
    Optional<Bytes> tooLong = Optional.of(Bytes.of(new byte[LogProof.LONGEST_EXTRA + 1]));
    Bytes endless = Bytes.of(new byte[LogProof.LONGEST + 1]);
    String text = PROOF.text();
    String hash = proof.hashes().getFirst().base64() + "\n";

    assertThatThrownBy(() -> new LogProof(Optional.empty(), 0, tooMany, proof.head()))
        .hasMessage("found 64 hashes, wanted at most 63");
    assertThatThrownBy(() -> LogProof.parse(Bytes.ofText(text.replace(hash, hash.repeat(64)))))
        .hasMessage("found 64 hashes, wanted at most 63");
    assertThatThrownBy(() -> new LogProof(tooLong, 0, List.of(), proof.head()))
        .hasMessage("found 49153 extra bytes, wanted at most 49152");
    assertThatThrownBy(() -> LogProof.parse(endless))
        .hasMessage("found a proof of 655361 bytes, wanted at most 655360");
    assertThatThrownBy(() -> new LogProof(Optional.empty(), -1, List.of(), proof.head()))
        .hasMessage("found the index -1, wanted 0 or more");
    assertThatThrownBy(() -> LogProof.parse(Bytes.ofHex("ff0a0a")))
        .hasMessage("found bytes that are not UTF-8, wanted a text that is");
  }

  private static boolean isBelieved(Bytes text) {
    try {
      return LogProof.parse(text).verify(ENTRY, POLICY) instanceof LeafVerdict.Logged(var index, _)
          && index == 150;
    } catch (ProofRefused _) {
      return false;
    }
  }
}
