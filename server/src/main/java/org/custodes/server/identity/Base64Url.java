package org.custodes.server.identity;

import java.util.Base64;
import org.custodes.server.facts.Bytes;

/// Base64url without padding, in the one spelling that encoding gives back.
public final class Base64Url {

  private Base64Url() {}

  public static String encode(Bytes bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toArray());
  }

  /// @throws IllegalArgumentException if the text is any other spelling
  public static Bytes decode(String text) {
    Bytes bytes = Bytes.of(Base64.getUrlDecoder().decode(text));
    if (!encode(bytes).equals(text)) {
      throw new IllegalArgumentException("not canonical base64url without padding");
    }
    return bytes;
  }
}
