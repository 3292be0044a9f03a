package org.custodes.browser;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A person's device that makes one-time codes (RFC 6238).
///
/// @param secret in base32, as the page shows it, with or without spaces
record CodeDevice(String secret) {

  private static final int BYTES = 20;
  private static final int SECONDS = 30;

  /// The code of so many steps from now; one step is still taken.
  String code(int steps) {
    byte[] counter =
        ByteBuffer.allocate(Long.BYTES)
            .putLong(Instant.now().getEpochSecond() / SECONDS + steps)
            .array();
    byte[] hash = mac(counter);
    int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 15) & Integer.MAX_VALUE;
    return "%06d".formatted(number % 1_000_000);
  }

  private byte[] mac(byte[] counter) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(bits(), "HmacSHA1"));
      return mac.doFinal(counter);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA1", e);
    }
  }

  private byte[] bits() {
    String digits =
        secret
            .replace(" ", "")
            .chars()
            .map(letter -> letter >= 'A' ? letter - 'A' : letter - '2' + 26)
            .mapToObj(five -> Integer.toString(five, 32))
            .collect(Collectors.joining());
    byte[] signed = new BigInteger(digits, 32).toByteArray();
    byte[] bits = new byte[BYTES];
    int length = Math.min(signed.length, BYTES);
    System.arraycopy(signed, signed.length - length, bits, BYTES - length, length);
    return bits;
  }
}
