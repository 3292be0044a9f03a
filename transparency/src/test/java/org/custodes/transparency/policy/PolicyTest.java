package org.custodes.transparency.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.Reference;
import org.custodes.transparency.checkpoint.Checkpoint;
import org.custodes.transparency.checkpoint.HeadSigner;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.note.KeyName;
import org.custodes.transparency.note.KeyType;
import org.custodes.transparency.note.SignatureLine;
import org.custodes.transparency.note.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

  private static final String ORIGIN = "books.example/ledger";
  private static final SigningKey LOG = key(ORIGIN, KeyType.ED25519);
  private static final SigningKey LATER = key(ORIGIN + "2", ORIGIN, KeyType.ML_DSA_44_COSIGNATURE);
  private static final SigningKey STATE = key("state.example", KeyType.ED25519_COSIGNATURE);
  private static final SigningKey B = key("b.example", KeyType.ED25519_COSIGNATURE);
  private static final SigningKey C = key("c.example", KeyType.ML_DSA_44_COSIGNATURE);
  private static final Checkpoint HEAD = new Checkpoint(ORIGIN, 7, Digest.of(Bytes.ofText("root")));

  private static final String KEYS =
      """
      log %s
      log %s
      witness state %s
      witness b %s
      witness c %s
      """
          .formatted(
              LOG.verifier(), LATER.verifier(), STATE.verifier(), B.verifier(), C.verifier());

  private static final TrustPolicy POLICY =
      parse(KEYS + "group peers any b c\ngroup books all state peers\nquorum books\n");

  @Test
  void enoughWitnessesAreTrusted() {
    SignedHead head = signed(LOG).and(lines(STATE, 100)).and(lines(C, 90));

    assertThat(POLICY.judge(head))
        .isEqualTo(
            new HeadVerdict.Trusted(
                head,
                List.of(LOG.verifier()),
                List.of(
                    new HeadVerdict.Witnessed("state", STATE.verifier(), 100),
                    new HeadVerdict.Witnessed("c", C.verifier(), 90)),
                OptionalLong.of(100)));
  }

  @Test
  void theQuorumIsMetAtTheEarliestTimeByWhichEnoughHadSigned() {
    SignedHead head = signed(LOG).and(lines(STATE, 100)).and(lines(C, 90)).and(lines(B, 300));

    assertThat(POLICY.judge(head))
        .extracting(verdict -> ((HeadVerdict.Trusted) verdict).quorumTime())
        .isEqualTo(OptionalLong.of(100));
  }

  @Test
  void oneWitnessCountsOnceWithItsEarliestTime() {
    SignedHead head = signed(LOG).and(lines(STATE, 300)).and(lines(STATE, 200)).and(lines(B, 50));

    assertThat(POLICY.judge(head))
        .extracting(verdict -> ((HeadVerdict.Trusted) verdict).witnesses())
        .isEqualTo(
            List.of(
                new HeadVerdict.Witnessed("state", STATE.verifier(), 200),
                new HeadVerdict.Witnessed("b", B.verifier(), 50)));
  }

  @Test
  void everyGroupThatFellShortIsNamed() {
    SignedHead head = signed(LOG).and(lines(STATE, 100));

    assertThat(POLICY.judge(head))
        .isEqualTo(
            new HeadVerdict.QuorumMissed(
                head,
                List.of(LOG.verifier()),
                List.of(new HeadVerdict.Witnessed("state", STATE.verifier(), 100)),
                List.of(
                    new Shortfall("books", 2, 1, List.of("peers")),
                    new Shortfall("peers", 1, 0, List.of("b", "c")))));
    assertThat(new Shortfall("peers", 1, 0, List.of("b", "c")))
        .hasToString("peers: found 0, wanted 1; missing b, c");
  }

  @Test
  void aSingleWitnessCanBeTheQuorum() {
    TrustPolicy policy = parse(KEYS + "quorum state\n");

    assertThat(policy.judge(signed(LOG).and(lines(STATE, 1))))
        .isInstanceOf(HeadVerdict.Trusted.class);
    assertThat(policy.judge(signed(LOG)))
        .extracting(verdict -> ((HeadVerdict.QuorumMissed) verdict).shortfalls())
        .isEqualTo(List.of(new Shortfall("state", 1, 0, List.of("state"))));
  }

  @Test
  void withoutQuorumTheLogAloneIsTrusted() {
    assertThat(parse(KEYS + "quorum none\n").judge(signed(LOG)))
        .isEqualTo(
            new HeadVerdict.Trusted(
                signed(LOG), List.of(LOG.verifier()), List.of(), OptionalLong.empty()));
  }

  @Test
  void aLogMaySignWithEitherOfItsKeys() {
    TrustPolicy policy = parse(KEYS + "quorum none\n");

    assertThat(policy.judge(signed(LATER))).isInstanceOf(HeadVerdict.Trusted.class);
    assertThat(policy.judge(signed(LATER).and(lines(LOG, 0))))
        .extracting(verdict -> ((HeadVerdict.Trusted) verdict).log())
        .isEqualTo(List.of(LATER.verifier(), LOG.verifier()));
  }

  @Test
  void aKnownLogDoesNotSpeakForAnother() {
    Checkpoint other = new Checkpoint("other.example", 7, HEAD.root());
    SignedHead head = SignedHead.sign(other, HeadSigner.of(List.of(LOG)), 0);

    assertThat(parse(KEYS + "quorum none\n").judge(head))
        .isEqualTo(
            new HeadVerdict.Refused(
                HeadVerdict.Reason.UNKNOWN_LOG,
                "found no signature of a known log of the origin other.example, wanted one of "
                    + "%s+%s, %s+%s"
                        .formatted(ORIGIN, LOG.verifier().id(), ORIGIN, LATER.verifier().id())));
  }

  @Test
  void aWitnessStatesItsTime() {
    assertThat(POLICY.judge(signed(LOG).and(lines(C, 0))))
        .isEqualTo(
            new HeadVerdict.Refused(
                HeadVerdict.Reason.BAD_COSIGNATURE,
                "c: found the time 0, wanted the time of signing"));
  }

  @Test
  void theExampleOfTheDescriptionIsAPolicy() {
    String text =
        Reference.description("policy").stream()
            .filter(line -> line.matches("(log|witness|group|quorum) .*"))
            .collect(Collectors.joining("\n", "", "\n"));

    assertThat(parse(text).judge(Reference.bytes("own/facility-a/checkpoints/8.txt")))
        .isInstanceOf(HeadVerdict.Trusted.class);
  }

  @Test
  void aPolicyIsWrittenAsItWasRead() {
    TrustPolicy withAddress =
        parse(
            KEYS.replace("witness b " + B.verifier(), "witness b " + B.verifier() + " https://b")
                + "group two 2 state b c\nquorum two\n");

    assertThat(parse(POLICY.text())).isEqualTo(POLICY);
    assertThat(parse(withAddress.text())).isEqualTo(withAddress);
    assertThat(withAddress.text()).contains(" https://b\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quorum state",
        "quorum state\r\n",
        "quorum\n",
        "quorum state b\n",
        "quorum State\n",
        "Quorum state\n",
        "quorum state\nquorum none\n",
        "group g any\nquorum g\n",
        "group g any g\nquorum g\n",
        "group g any none\nquorum g\n",
        "group g 00 b\nquorum g\n",
        "group g +1 b\nquorum g\n",
        "group g -1 b\nquorum g\n",
        "group g 18446744073709551617 b c\nquorum g\n",
        "group g 4294967297 b c\nquorum g\n",
        "group state any b\nquorum state\n",
        "group g any b b\nquorum g\n",
        "group g any b\ngroup h any b\nquorum g\n",
        "group g any h\ngroup h any b\nquorum g\n",
        "quorum g\ngroup g any b\n",
        "witness x key\nquorum state\n"
      })
  void whatIsNoPolicyIsRefused(String end) {
    assertThatThrownBy(() -> parse(KEYS + end))
        .isInstanceOf(PolicyRefused.class)
        .hasMessageContaining("found")
        .hasMessageContaining("wanted");
  }

  @Test
  void keysOfTheWrongTypeOrTwiceAreRefused() {
    assertThatThrownBy(() -> parse("log " + STATE.verifier() + "\nquorum none\n"))
        .hasMessage(
            "line 1: found a key of type ED25519_COSIGNATURE for state.example, wanted ED25519 or"
                + " ML_DSA_44_COSIGNATURE");
    assertThatThrownBy(() -> parse(KEYS + "witness x " + LOG.verifier() + "\nquorum none\n"))
        .hasMessageStartingWith("line 6: found a key of type ED25519 for " + ORIGIN);
    assertThatThrownBy(() -> parse(KEYS + "witness x " + B.verifier() + "\nquorum none\n"))
        .hasMessage(
            "line 6: found the key of b.example+%s twice, wanted each key once"
                .formatted(B.verifier().id()));
    assertThatThrownBy(() ->
            parse(
                KEYS
                    + "witness self "
                    + key(ORIGIN, "self.example", KeyType.ED25519_COSIGNATURE).verifier()
                    + "\nquorum none\n"))
        .hasMessageStartingWith("line 6: found the key of self.example");
  }

  @Test
  void spacesTabsAndCommentsAreAllowed() {
    assertThat(
            parse("  # a comment\n\t\n" + KEYS.replace(" ", " \t ") + "\t quorum  state \n")
                .quorum())
        .contains("state");
  }

  @Test
  void policiesHaveTheirLimits() {
    String most = witnesses(TrustPolicy.MOST_OF_A_KIND);

    assertThat(parse(most + "quorum none\n").witnesses()).hasSize(TrustPolicy.MOST_OF_A_KIND);
    assertThatThrownBy(() -> parse(witnesses(TrustPolicy.MOST_OF_A_KIND + 1) + "quorum none\n"))
        .hasMessage("line 129: found 129 of a kind, wanted at most 128");
    assertThatThrownBy(() -> parse("#" + "x".repeat(TrustPolicy.LONGEST) + "\nquorum none\n"))
        .hasMessage("found a policy of 524302 bytes, wanted at most 524288");
    assertThatThrownBy(() -> TrustPolicy.parse(Bytes.ofHex("23ff0a")))
        .hasMessage("found bytes that are not UTF-8, wanted a text that is");
  }

  private static String witnesses(int count) {
    return IntStream.range(0, count)
        .mapToObj(one ->
            "witness w%d %s\n"
                .formatted(one, key("w" + one, KeyType.ED25519_COSIGNATURE).verifier()))
        .collect(Collectors.joining());
  }

  private static TrustPolicy parse(String text) {
    return TrustPolicy.parse(Bytes.ofText(text));
  }

  private static SignedHead signed(SigningKey... keys) {
    return SignedHead.sign(HEAD, HeadSigner.of(List.of(keys)), 0);
  }

  private static List<SignatureLine> lines(SigningKey key, long time) {
    return Stream.of(key)
        .flatMap(one -> HeadSigner.of(List.of(one)).sign(HEAD, time).stream())
        .toList();
  }

  private static SigningKey key(String name, KeyType type) {
    return key(name, name, type);
  }

  private static SigningKey key(String seed, String name, KeyType type) {
    return SigningKey.ofSeed(new KeyName(name), type, Digest.of(Bytes.ofText(seed)).bytes());
  }
}
