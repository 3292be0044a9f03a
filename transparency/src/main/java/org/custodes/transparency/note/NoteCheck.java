package org.custodes.transparency.note;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.custodes.transparency.Bytes;

/// Asks known keys about the signatures of a note.
///
/// Signatures of unknown keys are passed over, even if they bear a known name or a known id. Where
/// a known key is named and its signature fails, the whole note is refused, however many others are
/// good: nobody makes such a note by honest work.
public final class NoteCheck {

  private NoteCheck() {}

  /// What the keys of a kind of note sign.
  @FunctionalInterface
  public interface Form {

    /// Plain notes: the text itself. Only keys of [KeyType#ED25519] sign those.
    Form TEXT =
        (key, _, text) -> {
          if (key.type() != KeyType.ED25519) {
            throw new IllegalArgumentException(
                "found a signature of %s over a plain text, wanted one of ED25519"
                    .formatted(key.type()));
          }
          return Bytes.ofText(text);
        };

    /// The bytes that a key signs for a text.
    ///
    /// @param time of the signature in seconds since 1970; there if the key's type has one
    /// @throws IllegalArgumentException if the key cannot have signed for this text
    Bytes message(VerifierKey key, OptionalLong time, String text);
  }

  /// What became of it.
  public sealed interface Outcome {

    /// At least one known key signed, and none of the known failed.
    ///
    /// @param by in the order of the lines, each once
    record Signed(List<By> by) implements Outcome {
      public Signed {
        by = List.copyOf(by);
      }
    }

    /// No known key is named.
    record Unknown() implements Outcome {}

    /// A known key is named and did not sign this.
    record Failed(VerifierKey key, String text) implements Outcome {}
  }

  /// Who signed, and when it says it did.
  ///
  /// @param time in seconds since 1970; there if the key's type has one
  public record By(VerifierKey key, OptionalLong time) {}

  /// Checks every signature of a known key.
  public static Outcome check(SignedNote note, Collection<VerifierKey> keys, Form form) {
    List<By> by = new ArrayList<>();
    for (SignatureLine line : note.signatures()) {
      List<VerifierKey> named = keys.stream().filter(key -> key.isNamedBy(line)).toList();
      for (VerifierKey key : named) {
        try {
          by.add(signed(note.text(), line.signature(), key, form));
        } catch (IllegalArgumentException e) {
          return new Outcome.Failed(key, key.name() + "+" + key.id() + ": " + e.getMessage());
        }
      }
    }
    return by.isEmpty()
        ? new Outcome.Unknown()
        : new Outcome.Signed(by.stream().distinct().toList());
  }

  private static By signed(String text, Bytes signature, VerifierKey key, Form form) {
    if (signature.length() != key.type().signatureLength()) {
      throw new IllegalArgumentException(
          "found a signature of %d bytes, wanted %d"
              .formatted(signature.length(), key.type().signatureLength()));
    }
    OptionalLong time = key.type().hasTime() ? time(signature) : OptionalLong.empty();
    Bytes bare = signature.part(time.isPresent() ? Long.BYTES : 0, signature.length());
    if (!key.verifies(form.message(key, time, text), bare)) {
      throw new IllegalArgumentException(
          "found a signature that this key did not make over this text");
    }
    return new By(key, time);
  }

  private static OptionalLong time(Bytes signature) {
    long time = ByteBuffer.wrap(signature.toArray()).getLong();
    if (time < 0) {
      throw new IllegalArgumentException(
          "found the time %s, wanted at most 2^63 − 1 seconds"
              .formatted(Long.toUnsignedString(time)));
    }
    return OptionalLong.of(time);
  }
}
