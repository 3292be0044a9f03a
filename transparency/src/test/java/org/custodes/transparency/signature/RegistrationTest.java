package org.custodes.transparency.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.custodes.transparency.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RegistrationTest {

  private static final int GOOD = 0x45;
  private static final Bytes AAGUID = Bytes.ofHex("000102030405060708090a0b0c0d0e0f");
  private static final Bytes CREDENTIAL = Bytes.ofHex("11223344556677889900");
  private static final SoftAuthenticator KEY = SoftAuthenticator.make(Algorithm.ES256);

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void readsWhatASecurityKeySaysOfItself(Algorithm algorithm) {
    SoftAuthenticator key = SoftAuthenticator.make(algorithm).flags(GOOD);

    Registration read = read(data(key, cose(key.spki())), key);

    assertThat(read).isEqualTo(new Registration(key.spki(), AAGUID, CREDENTIAL, false, 7));
  }

  @Test
  void saysWhetherTheKeyCanBeCopied() {
    SoftAuthenticator copyable = KEY.flags(0x5D);

    assertThat(read(data(copyable, cose(KEY.spki())), copyable).backupEligible()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0x44", "0x41", "0x05", "0x55"})
  void refusesFlagsOtherThanThoseOfAPersonEnrolling(String flags) {
    SoftAuthenticator key = KEY.flags(Integer.decode(flags));

    assertThat(reason(data(key, cose(key.spki())), key)).isEqualTo(Reason.FLAGS);
  }

  @Test
  void refusesAnotherNameOfSite() {
    SoftAuthenticator key = KEY.flags(GOOD).rpId("elsewhere.example");

    assertThat(reason(data(key, cose(key.spki())), key)).isEqualTo(Reason.RP_ID);
  }

  @Test
  void refusesAnotherKeyThanTheBrowserHandedOver() {
    SoftAuthenticator key = KEY.flags(GOOD);
    Spki other = SoftAuthenticator.make(Algorithm.ES256).spki();

    assertThat(reason(data(key, cose(other)), key)).isEqualTo(Reason.KEY);
  }

  @Test
  void takesBytesAfterTheKeyOnlyAsExtensions() {
    Bytes more = cose(KEY.spki()).and(Bytes.ofHex("a0"));

    assertThat(reason(data(KEY.flags(GOOD), more), KEY)).isEqualTo(Reason.KEY);
    assertThat(read(data(KEY.flags(0xC5), more), KEY).key()).isEqualTo(KEY.spki());
  }

  @Test
  void refusesEveryCutAndWhatIsTooLong() {
    SoftAuthenticator key = KEY.flags(GOOD);
    Bytes whole = data(key, cose(key.spki()));

    for (int length = 0; length < whole.length(); length++) {
      assertThat(reason(whole.part(0, length), key)).isIn(Reason.AUTHENTICATOR_DATA, Reason.KEY);
    }
    Bytes huge = whole.and(Bytes.of(new byte[Registration.MOST_BYTES]));
    assertThat(reason(huge, key)).isEqualTo(Reason.AUTHENTICATOR_DATA);
  }

  @Test
  void aCredentialIdHasOneTo1023Bytes() {
    SoftAuthenticator key = KEY.flags(GOOD);

    for (int length : List.of(0, 1024, 65_535)) {
      Bytes data = data(key, Bytes.of(new byte[Math.min(length, 1024)]), length, cose(key.spki()));
      assertThat(reason(data, key)).isEqualTo(Reason.AUTHENTICATOR_DATA);
    }
    Bytes longest = data(key, Bytes.of(new byte[1023]), 1023, cose(key.spki()));
    assertThat(read(longest, key).credentialId().length()).isEqualTo(1023);
  }

  private static Registration read(Bytes data, SoftAuthenticator key) {
    return Registration.read(data, SoftAuthenticator.RP_ID, key.spki().encoded());
  }

  private static Reason reason(Bytes data, SoftAuthenticator key) {
    Reason[] found = new Reason[1];
    assertThatThrownBy(() -> read(data, key))
        .isInstanceOfSatisfying(SignatureRefused.class, refused -> found[0] = refused.reason())
        .hasMessageContaining("wanted");
    return found[0];
  }

  private static Bytes data(SoftAuthenticator key, Bytes cose) {
    return data(key, CREDENTIAL, CREDENTIAL.length(), cose);
  }

  private static Bytes data(SoftAuthenticator key, Bytes credential, int length, Bytes cose) {
    return key.authenticatorData()
        .and(AAGUID)
        .and(Bytes.ofHex("%04x".formatted(length)))
        .and(credential)
        .and(cose);
  }

  /// COSE as CTAP2 spells it, put together here from the standard's members.
  private static Bytes cose(Spki key) {
    String material = key.material().hex();
    return Bytes.ofHex(
        switch (key.algorithm()) {
          case ES256 ->
              "a5"
                  + "0102"
                  + "0326"
                  + "2001"
                  + "215820"
                  + material.substring(0, 64)
                  + "225820"
                  + material.substring(64);
          case EDDSA -> "a4" + "0101" + "0327" + "2006" + "215820" + material;
          case RS256 -> "a4" + "0103" + "03390100" + "20590100" + material + "2143010001";
        });
  }
}
