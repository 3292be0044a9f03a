package org.custodes.server.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.custodes.server.facts.Bytes;

/// One-time codes by time, RFC 6238: HMAC-SHA-1, six digits, steps of 30 seconds. These are what
/// every device that makes codes understands.
final class Totp {

  static final int DIGITS = 6;
  static final Duration STEP = Duration.ofSeconds(30);

  /// How many steps a device's clock may be early or late (RFC 6238, section 5.2, recommends one).
  static final int DRIFT = 1;

  private Totp() {}

  /// The number of the step that this moment is in.
  static long step(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), STEP.toSeconds());
  }

  /// The step whose code was shown, if it is near enough to now.
  ///
  /// @param shown as typed; spaces do not matter
  static OptionalLong matching(Bytes secret, String shown, Instant now) {
    byte[] typed = shown.replace(" ", "").getBytes(US_ASCII);
    OptionalLong found = OptionalLong.empty();
    for (long step = step(now) - DRIFT; step <= step(now) + DRIFT; step++) {
      if (MessageDigest.isEqual(typed, code(secret, step, DIGITS).getBytes(US_ASCII))) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /// The code of a step.
  ///
  /// @param digits at most 8
  static String code(Bytes secret, long step, int digits) {
    byte[] hash = mac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
    return ("%0" + digits + "d").formatted(number % Math.powExact(10, digits));
  }

  private static byte[] mac(Bytes secret, byte[] counter) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret.toArray(), "HmacSHA1"));
      return mac.doFinal(counter);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA1", e);
    }
  }
}
