package org.custodes.transparency.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import org.custodes.transparency.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpkiTest {

  private static final String ED25519 = "302a300506032b6570032100";

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void recognisesEachAlgorithm(Algorithm algorithm) {
    Spki spki = SoftAuthenticator.make(algorithm).spki();

    assertThat(spki.algorithm()).isEqualTo(algorithm);
    assertThat(spki.publicKey().getEncoded()).isEqualTo(spki.encoded().toArray());
  }

  /// RFC 8032 counts eight points of small order; some have more than one spelling.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000080",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
      })
  void refusesPointsUnderWhichAnybodySigns(String point) {
    assertThatThrownBy(() -> Spki.parse(Bytes.ofHex(ED25519 + point)))
        .isInstanceOf(SignatureRefused.class)
        .hasMessageContaining("small order");
  }

  @Test
  void refusesOtherCurvesLengthsAndSpellings() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp384r1"));
    Bytes p384 = Bytes.of(generator.generateKeyPair().getPublic().getEncoded());
    KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
    rsa.initialize(1024);
    Bytes short_ = Bytes.of(rsa.generateKeyPair().getPublic().getEncoded());
    Bytes good = SoftwareKey.make(new SecureRandom()).spki().encoded();

    for (Bytes bad :
        new Bytes[] {
          p384,
          short_,
          good.part(0, 90),
          good.and(Bytes.ofHex("00")),
          Bytes.of(new byte[0]),
          Bytes.of(new byte[91])
        }) {
      assertThatThrownBy(() -> Spki.parse(bad))
          .isInstanceOfSatisfying(
              SignatureRefused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.KEY))
          .hasMessageContaining("wanted P-256, Ed25519 or RSA of 2048 bits");
    }
  }

  /// The JDK reads such a point as a key and would check signatures under it.
  @Test
  void refusesAPointBesideTheCurve() {
    byte[] moved = SoftwareKey.make(new SecureRandom()).spki().encoded().toArray();
    moved[90] ^= 1;

    assertThatThrownBy(() -> Spki.parse(Bytes.of(moved)))
        .isInstanceOf(SignatureRefused.class)
        .hasMessageContaining("beside the curve");
  }

  @Test
  void aKeptSoftwareKeySignsAsBefore() {
    SoftwareKey made = SoftwareKey.make(new SecureRandom());
    SoftwareKey kept = SoftwareKey.of(made.spki().encoded(), made.secret());

    assertThat(kept.id()).isEqualTo(made.id());
    assertThat(kept).hasToString("software key " + made.id());
    assertThat(kept.sign(Statement.of("log", "approve", Bytes.ofText("{}"))).signature().length())
        .isEqualTo(64);
    assertThatThrownBy(() -> SoftwareKey.of(made.spki().encoded(), Bytes.ofText("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no private key of P-256");
  }
}
