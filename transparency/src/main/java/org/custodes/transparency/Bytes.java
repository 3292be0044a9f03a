package org.custodes.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// Bytes that cannot be changed and are equal when their contents are.
///
/// In JSON they are base64url without padding; in logs and signed notes they are base64 with it.
/// Both are read in the one spelling only that encoding gives back.
public final class Bytes {

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private static final Base64.Encoder PADDED = Base64.getEncoder();

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  public static Bytes of(byte[] content) {
    return new Bytes(content.clone());
  }

  public static Bytes ofText(String text) {
    return new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /// @param hex hexadecimal digits, two a byte
  public static Bytes ofHex(String hex) {
    return new Bytes(HexFormat.of().parseHex(hex));
  }

  /// Reads base64url strictly: the JDK's decoder takes padding and loose last bits, this does not.
  ///
  /// @throws IllegalArgumentException if encoding the bytes does not give the same text back
  public static Bytes ofBase64Url(String text) {
    Bytes bytes = new Bytes(decoded(text));
    if (!bytes.base64Url().equals(text)) {
      throw notBase64Url(text);
    }
    return bytes;
  }

  /// Reads base64 with padding (RFC 4648, section 4) as strictly.
  ///
  /// @throws IllegalArgumentException if encoding the bytes does not give the same text back
  public static Bytes ofBase64(String text) {
    Optional<Bytes> bytes = padded(text).filter(read -> read.base64().equals(text));
    return bytes.orElseThrow(() ->
        new IllegalArgumentException(
            "found " + shown(text) + ", wanted base64 with padding in its one spelling"));
  }

  private static Optional<Bytes> padded(String text) {
    try {
      return Optional.of(new Bytes(Base64.getDecoder().decode(text)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      IllegalArgumentException named = notBase64Url(text);
      named.initCause(e);
      throw named;
    }
  }

  private static IllegalArgumentException notBase64Url(String text) {
    return new IllegalArgumentException(
        "found " + shown(text) + ", wanted base64url without padding in its one spelling");
  }

  private static String shown(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  public int length() {
    return content.length;
  }

  /// One byte as a number from 0 to 255.
  public int at(int index) {
    return Byte.toUnsignedInt(content[index]);
  }

  /// The bytes from `start` to before `end`.
  public Bytes part(int start, int end) {
    return new Bytes(Arrays.copyOfRange(content, start, end));
  }

  /// These and then those.
  public Bytes and(Bytes more) {
    byte[] both = Arrays.copyOf(content, content.length + more.content.length);
    System.arraycopy(more.content, 0, both, content.length, more.content.length);
    return new Bytes(both);
  }

  public boolean startsWith(Bytes start) {
    return length() >= start.length() && part(0, start.length()).equals(start);
  }

  public boolean endsWith(Bytes end) {
    return length() >= end.length() && part(length() - end.length(), length()).equals(end);
  }

  /// Writes these bytes into an array, from an index on.
  public void copyTo(byte[] target, int at) {
    System.arraycopy(content, 0, target, at, content.length);
  }

  public byte[] toArray() {
    return content.clone();
  }

  public String base64Url() {
    return ENCODER.encodeToString(content);
  }

  /// Base64 with padding.
  public String base64() {
    return PADDED.encodeToString(content);
  }

  /// Lower-case hexadecimal digits, two a byte.
  public String hex() {
    return HexFormat.of().formatHex(content);
  }

  /// The text these bytes are in UTF-8; bytes that are none become replacement characters.
  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /// The text these bytes are in UTF-8, and nothing else.
  ///
  /// @throws IllegalArgumentException if they are no UTF-8
  public String strictText() {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "found bytes that are not UTF-8, wanted a text that is", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return base64Url();
  }
}
