package org.custodes.server.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.custodes.server.facts.Bytes;

/// What this server and a person's device both know, and from which both make one-time codes: 160
/// random bits, as RFC 4226 asks for.
///
/// @param text in base32 (RFC 4648), as devices take it
public record CodeSecret(String text) {

  private static final int BYTES = 20;
  private static final int RADIX = 32;
  private static final int LENGTH = BYTES * 8 / 5;
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final Pattern FORM = Pattern.compile("[A-Z2-7]{32}");

  public CodeSecret {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "a secret has 32 characters of base32, not " + text.length());
    }
  }

  static CodeSecret made(SecureRandom random) {
    byte[] bits = new byte[BYTES];
    random.nextBytes(bits);
    return of(Bytes.of(bits));
  }

  /// @param bits 20 bytes
  static CodeSecret of(Bytes bits) {
    String digits = new BigInteger(1, bits.toArray()).toString(RADIX);
    return new CodeSecret(
        ("0".repeat(LENGTH - digits.length()) + digits)
            .chars()
            .map(digit -> ALPHABET.charAt(Character.digit(digit, RADIX)))
            .mapToObj(Character::toString)
            .collect(Collectors.joining()));
  }

  Bytes bits() {
    String digits =
        text.chars()
            .mapToObj(letter -> Integer.toString(ALPHABET.indexOf(letter), RADIX))
            .collect(Collectors.joining());
    byte[] signed = new BigInteger(digits, RADIX).toByteArray();
    byte[] bits = new byte[BYTES];
    int length = Math.min(signed.length, BYTES);
    System.arraycopy(signed, signed.length - length, bits, BYTES - length, length);
    return Bytes.of(bits);
  }

  /// In groups of four, to be typed.
  public String grouped() {
    return String.join(" ", text.split("(?<=\\G.{4})"));
  }

  /// The address that a device opens or reads from a picture.
  ///
  /// @param house whose codes these are
  public String address(String house, Login login) {
    String issuer = encoded(house);
    return "otpauth://totp/"
        + issuer
        + ":"
        + encoded(login.text())
        + "?secret="
        + text
        + "&issuer="
        + issuer
        + "&algorithm=SHA1&digits="
        + Totp.DIGITS
        + "&period="
        + Totp.STEP.toSeconds();
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return "a secret";
  }
}
