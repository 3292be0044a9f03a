package org.custodes.transparency.note;

import org.custodes.transparency.Bytes;

/// One signature below a note: `— name base64(key id, signature)`.
///
/// @param signature what the key gave, after its time if its type has one; at least one byte
public record SignatureLine(KeyName name, KeyId key, Bytes signature) {

  private static final String DASH = "\u2014 ";

  public SignatureLine {
    if (signature.length() == 0) {
      throw new IllegalArgumentException("found a signature without bytes, wanted some");
    }
  }

  /// The line for a signature of a key.
  public static SignatureLine of(VerifierKey key, Bytes signature) {
    return new SignatureLine(key.name(), key.id(), signature);
  }

  /// @param line without its newline
  /// @throws IllegalArgumentException if it is no such line
  public static SignatureLine parse(String line) {
    String[] parts = line.split(" ", -1);
    if (!line.startsWith(DASH) || parts.length != 3) {
      throw new IllegalArgumentException(
          "found the line %s, wanted an em dash, a name and base64".formatted(shown(line)));
    }
    Bytes bytes = Bytes.ofBase64(parts[2]);
    if (bytes.length() <= KeyId.LENGTH) {
      throw new IllegalArgumentException(
          "found a signature of %d bytes, wanted the key's id and more".formatted(bytes.length()));
    }
    return new SignatureLine(
        new KeyName(parts[1]), KeyId.read(bytes), bytes.part(KeyId.LENGTH, bytes.length()));
  }

  private static String shown(String line) {
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }

  /// The line without its newline.
  @Override
  public String toString() {
    return DASH + name + " " + key.bytes().and(signature).base64();
  }
}
