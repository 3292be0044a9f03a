package org.custodes.transparency.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.Reference;
import org.custodes.transparency.json.Json;
import org.custodes.transparency.note.KeyName;
import org.custodes.transparency.note.KeyType;
import org.custodes.transparency.note.VerifierKey;
import org.custodes.transparency.policy.HeadVerdict;
import org.custodes.transparency.policy.TrustPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The published proof of `reference/tlog/proof/sigsum-proof.json`.
class SigsumProofTest {

  private static final Json.Members FILE = Reference.object("proof/sigsum-proof.json");
  private static final String TEXT = Reference.text(FILE, "proof");
  private static final Digest MESSAGE =
      new Digest(Bytes.ofHex(Reference.text(FILE, "message_hash_hex")));
  private static final Bytes SIGNER = key("leaf_key_ssh");
  private static final VerifierKey LOG =
      new VerifierKey(
          new KeyName("sigsum.org/v1/tree/" + Digest.of(key("log_key_ssh")).bytes().hex()),
          KeyType.ED25519,
          key("log_key_ssh"));
  private static final VerifierKey WITNESS =
      new VerifierKey(
          new KeyName("witness.example"), KeyType.ED25519_COSIGNATURE, key("witness_key_ssh"));

  @Test
  void theProofOfAnotherLogIsBelieved() {
    assertThat(verified(TEXT))
        .isInstanceOfSatisfying(
            LeafVerdict.Logged.class,
            logged -> {
              assertThat(logged.index()).isEqualTo(3);
              assertThat(logged.head().quorumTime()).hasValue(1_683_202_758);
            });
  }

  @Test
  void anotherMessageOrSignerIsNotLogged() {
    SigsumProof proof = SigsumProof.parse(Bytes.ofText(TEXT));

    assertThat(proof.verify(Digest.of(Bytes.ofText("other")), SIGNER, policy("w")))
        .isInstanceOf(LeafVerdict.NotLogged.class);
    assertThat(proof.verify(MESSAGE, key("witness_key_ssh"), policy("w")))
        .isInstanceOf(LeafVerdict.NotLogged.class);
  }

  @Test
  void strangersAreNotBelieved() {
    TrustPolicy strangers =
        TrustPolicy.parse(
            Bytes.ofText("log " + Reference.text("tessera-log/vkey") + "quorum none\n"));

    assertThat(SigsumProof.parse(Bytes.ofText(TEXT)).verify(MESSAGE, SIGNER, strangers))
        .isInstanceOfSatisfying(
            LeafVerdict.HeadNotTrusted.class,
            verdict ->
                assertThat(verdict.head())
                    .isInstanceOfSatisfying(
                        HeadVerdict.Refused.class,
                        refused ->
                            assertThat(refused.reason())
                                .isEqualTo(HeadVerdict.Reason.UNKNOWN_LOG)));
  }

  @Test
  void everyChangedDigitIsRefused() {
    StringBuilder changed = new StringBuilder(TEXT);
    int believed = 0;
    for (int at = 0; at < TEXT.length(); at++) {
      char old = TEXT.charAt(at);
      changed.setCharAt(at, old == '0' ? '1' : '0');
      believed += isBelieved(changed.toString()) && old != '0' ? 1 : 0;
      changed.setCharAt(at, old);
    }

    assertThat(believed).isZero();
    assertThat(isBelieved(TEXT)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "version=0, version=1",
    "log=, lag=",
    "leaf=7e28, leaf=7e28 00",
    "leaf=7e28, leaf=7e",
    "cosignature=v1, cosignature=v2",
    "leaf_index=3, leaf_index=03",
    "size=4, size=+4"
  })
  void whatIsNoProofIsRefused(String was, String is) {
    Bytes text = Bytes.ofText(TEXT.replace(was, is));

    assertThatThrownBy(() -> SigsumProof.parse(text)).isInstanceOf(ProofRefused.class);
  }

  @Test
  void theEndsAreLookedAt() {
    String hash = "node_hash=" + "00".repeat(32) + "\n";

    assertThatThrownBy(() -> SigsumProof.parse(Bytes.ofText(TEXT.stripTrailing())))
        .hasMessage("found the end without a newline, wanted lines that end with one");
    assertThatThrownBy(() -> SigsumProof.parse(Bytes.ofText(TEXT + "more\n")))
        .hasMessage("found further lines, wanted a Sigsum proof of version 0");
    assertThatThrownBy(() -> SigsumProof.parse(Bytes.ofText(TEXT + hash.repeat(62))))
        .hasMessage("found more than 63 hashes, wanted a Sigsum proof of version 0");
    assertThatThrownBy(() -> SigsumProof.parse(Bytes.of(new byte[SigsumProof.LONGEST + 1])))
        .hasMessage("found a proof of 65537 bytes, wanted at most 65536");
  }

  private static boolean isBelieved(String text) {
    try {
      return verified(text) instanceof LeafVerdict.Logged;
    } catch (ProofRefused _) {
      return false;
    }
  }

  private static LeafVerdict verified(String text) {
    return SigsumProof.parse(Bytes.ofText(text)).verify(MESSAGE, SIGNER, policy("w"));
  }

  private static TrustPolicy policy(String quorum) {
    return TrustPolicy.parse(
        Bytes.ofText("log %s\nwitness w %s\nquorum %s\n".formatted(LOG, WITNESS, quorum)));
  }

  /// OpenSSH writes a key as a length, its type, a length and 32 bytes.
  private static Bytes key(String name) {
    String text = Reference.text(FILE, name);
    byte[] whole = Base64.getDecoder().decode(text.substring(text.indexOf(' ') + 1));
    return Bytes.of(whole).part(whole.length - 32, whole.length);
  }
}
