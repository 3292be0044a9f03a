package org.custodes.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import org.custodes.server.facts.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  private static final Bytes SECRET = Bytes.ofText("12345678901234567890");
  private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);

  /// RFC 6238, appendix B, the rows of SHA-1.
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void codeIsThatOfTheStandard(long seconds, String code) {
    assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(seconds)), 8)).isEqualTo(code);
  }

  /// RFC 4226, appendix D.
  @ParameterizedTest
  @CsvSource({
    "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
    "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489"
  })
  void sixDigitsAreThoseOfTheStandard(long step, String code) {
    assertThat(Totp.code(SECRET, step, Totp.DIGITS)).isEqualTo(code);
  }

  @Test
  void codeOfTheStepBeforeAndAfterIsTaken() {
    long step = Totp.step(NOW);

    for (long near = step - 1; near <= step + 1; near++) {
      assertThat(Totp.matching(SECRET, code(near), NOW)).isEqualTo(OptionalLong.of(near));
    }
    assertThat(Totp.matching(SECRET, code(step - 2), NOW)).isEmpty();
    assertThat(Totp.matching(SECRET, code(step + 2), NOW)).isEmpty();
  }

  @Test
  void whatIsNoCodeIsNotTaken() {
    String code = code(Totp.step(NOW));

    assertThat(Totp.matching(SECRET, code.substring(0, 3) + " " + code.substring(3), NOW))
        .isPresent();
    assertThat(Totp.matching(SECRET, "", NOW)).isEmpty();
    assertThat(Totp.matching(SECRET, code + "0", NOW)).isEmpty();
    assertThat(Totp.matching(SECRET, code.substring(1), NOW)).isEmpty();
    assertThat(Totp.matching(SECRET, "٠٥٠٤٧١", NOW)).isEmpty();
  }

  /// The bytes are those of RFC 6238; base32 of them stands in many devices' own tests.
  @Test
  void secretIsBase32AndBackAgain() {
    CodeSecret secret = CodeSecret.of(SECRET);

    assertThat(secret.text()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(secret.grouped()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    assertThat(secret.bits()).isEqualTo(SECRET);
    assertThat(CodeSecret.of(Bytes.of(new byte[20])).bits()).isEqualTo(Bytes.of(new byte[20]));
    CodeSecret made = CodeSecret.made(new SecureRandom());
    assertThat(CodeSecret.of(made.bits())).isEqualTo(made);
  }

  @Test
  void addressNamesHouseAndAccount() {
    assertThat(CodeSecret.of(SECRET).address("Example State", new Login("amina")))
        .isEqualTo(
            "otpauth://totp/Example%20State:amina?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=Example%20State&algorithm=SHA1&digits=6&period=30");
  }

  @Test
  void secretIsNotSaidInALog() {
    CodeSecret secret = CodeSecret.of(SECRET);

    assertThat(secret).hasToString("a secret");
    assertThatThrownBy(() -> new CodeSecret("GEZD1NBV"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a secret has 32 characters of base32, not 8");
  }

  private static String code(long step) {
    return Totp.code(SECRET, step, Totp.DIGITS);
  }
}
