package org.custodes.server.identity;

import java.security.SecureRandom;
import java.util.Base64;
import org.custodes.server.facts.Bytes;

/// 256 random bits that stand for a session or a program. Only their SHA-256 is kept: nobody can
/// guess them, so nothing slower is needed.
public final class Secret {

  /// Longest text looked at when a secret is shown.
  static final int LONGEST = 64;

  private static final int BYTES = 32;

  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  public static Secret made(SecureRandom random) {
    byte[] bits = new byte[BYTES];
    random.nextBytes(bits);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /// What a browser or a program showed, whatever it is.
  public static Secret shown(String text) {
    return new Secret(text.substring(0, Math.min(text.length(), LONGEST)));
  }

  /// The secret itself, to be sent or shown once.
  public String reveal() {
    return text;
  }

  public Bytes hash() {
    return Bytes.ofText(text).sha256();
  }

  @Override
  public String toString() {
    return "a secret";
  }
}
