package org.custodes.server;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A person's device that makes one-time codes, from the address that a page shows. It shares no
/// code with the server.
public final class CodeDevice {

  private static final Pattern SECRET = Pattern.compile("secret=([A-Z2-7]{32})&");
  private static final int SECONDS = 30;

  private final String secret;

  private CodeDevice(String secret) {
    this.secret = secret;
  }

  /// Reads the address off a page.
  public static CodeDevice of(String page) {
    Matcher found = SECRET.matcher(page.replace("&amp;", "&"));
    if (!found.find()) {
      throw new IllegalStateException("no secret on: " + page);
    }
    return new CodeDevice(found.group(1));
  }

  public String grouped() {
    return secret.replaceAll("(.{4})(?!$)", "$1 ");
  }

  /// The code of now.
  public String first() {
    return code(step());
  }

  /// The code of the next half minute, which is taken already, and is unused after [#first].
  public String next() {
    return code(step() + 1);
  }

  private static long step() {
    return Clock.systemUTC().instant().getEpochSecond() / SECONDS;
  }

  private String code(long step) {
    byte[] hash = mac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & 0x7fff_ffff;
    return "%06d".formatted(number % 1_000_000);
  }

  private byte[] mac(byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(bits(), "HmacSHA1"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] bits() {
    StringBuilder digits = new StringBuilder();
    for (int place = 0; place < secret.length(); place++) {
      char letter = secret.charAt(place);
      int five = Character.isDigit(letter) ? letter - '2' + 26 : letter - 'A';
      digits.append(Integer.toBinaryString(32 + five), 1, 6);
    }
    byte[] bits = new byte[secret.length() * 5 / 8];
    for (int at = 0; at < bits.length; at++) {
      bits[at] = (byte) Integer.parseInt(digits.substring(at * 8, at * 8 + 8), 2);
    }
    return bits;
  }
}
