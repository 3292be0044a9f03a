package org.custodes.transparency.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.junit.jupiter.api.Test;

class FactSignatureTest {

  private static final Statement STATEMENT =
      Statement.of("log", "approve", Bytes.ofText("{\"a\":1}"));

  @Test
  void readsBackWhatItWrote() {
    FactSignature webAuthn = SoftAuthenticator.make(Algorithm.EDDSA).sign(STATEMENT);
    FactSignature device = SoftwareKey.make(new SecureRandom()).sign(STATEMENT);
    FactSignature batch = new FactSignature.Batch("approve", STATEMENT.digest(), device.key());

    assertThat(FactSignature.parse(webAuthn.canonical())).isEqualTo(webAuthn);
    assertThat(FactSignature.parse(device.canonical())).isEqualTo(device);
    assertThat(FactSignature.parse(batch.canonical())).isEqualTo(batch);
  }

  @Test
  void hasTheMembersOfItsKindInCanonicalOrder() {
    Digest key = Digest.of(Bytes.ofText("key"));

    assertThat(new FactSignature.Device("approve", key, Bytes.ofText("s")).canonical().text())
        .isEqualTo(
            "{\"act\":\"approve\",\"key\":\""
                + key
                + "\",\"kind\":\"device\",\"signature\":\"cw\"}");
    assertThat(new FactSignature.Batch("approve", key, key).canonical().text())
        .isEqualTo("{\"act\":\"approve\",\"batch\":\"%s\",\"key\":\"%s\"}".formatted(key, key));
  }

  @Test
  void refusesWhatIsNotCanonicalOrTooLong() {
    FactSignature device = SoftwareKey.make(new SecureRandom()).sign(STATEMENT);
    Bytes spaced = Bytes.ofText(device.canonical().text() + " ");
    Bytes huge = Bytes.of(new byte[FactSignature.MOST_BYTES + 1]);

    assertThatThrownBy(() -> FactSignature.parse(spaced))
        .isInstanceOfSatisfying(
            SignatureRefused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.FORM))
        .hasMessageContaining("another spelling");
    assertThatThrownBy(() -> FactSignature.parse(huge))
        .isInstanceOf(SignatureRefused.class)
        .hasMessageContaining("wanted at most 8192");
  }
}
