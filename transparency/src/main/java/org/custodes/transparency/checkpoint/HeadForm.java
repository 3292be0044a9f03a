package org.custodes.transparency.checkpoint;

import java.nio.ByteBuffer;
import java.util.OptionalLong;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.note.KeyType;
import org.custodes.transparency.note.NoteCheck;
import org.custodes.transparency.note.VerifierKey;

/// What each type of key signs for a checkpoint (C2SP tlog-checkpoint and tlog-cosignature).
///
/// - Ed25519 of a log signs the text.
/// - Ed25519 of a witness signs a line with a name, a line with the time, and the text.
/// - ML-DSA-44 of either signs its own name, the time, the origin, size and root; no extension
///   line.
///
/// The forms begin differently, so that a signature of one is never one of another.
public final class HeadForm implements NoteCheck.Form {

  public static final HeadForm INSTANCE = new HeadForm();

  /// `subtree/v1`, a newline and a zero byte.
  private static final Bytes SUBTREE = Bytes.ofHex("737562747265652f76310a00");

  private HeadForm() {}

  @Override
  public Bytes message(VerifierKey key, OptionalLong time, String text) {
    return switch (key.type()) {
      case ED25519 -> Bytes.ofText(text);
      case ED25519_COSIGNATURE ->
          Bytes.ofText("cosignature/v1\ntime " + time.orElseThrow() + "\n" + text);
      case ML_DSA_44_COSIGNATURE -> subtree(key, time.orElseThrow(), Checkpoint.parse(text));
      case ECDSA ->
          throw new IllegalArgumentException("found a key of ECDSA, wanted Ed25519 or ML-DSA-44");
    };
  }

  /// The bytes of a signature line behind the key's id.
  static Bytes timed(KeyType type, long time, Bytes signature) {
    return type.hasTime() ? number(time).and(signature) : signature;
  }

  /// The subtree from leaf 0, which is the whole tree.
  private static Bytes subtree(VerifierKey key, long time, Checkpoint head) {
    return SUBTREE
        .and(counted(key.name().value()))
        .and(number(time))
        .and(counted(head.origin()))
        .and(number(0))
        .and(number(head.size()))
        .and(head.root().bytes());
  }

  private static Bytes counted(String name) {
    Bytes bytes = Bytes.ofText(name);
    if (bytes.length() > Checkpoint.LONGEST_ORIGIN) {
      throw new IllegalArgumentException(
          "found a name of %d bytes, wanted at most %d"
              .formatted(bytes.length(), Checkpoint.LONGEST_ORIGIN));
    }
    return Bytes.of(new byte[] {(byte) bytes.length()}).and(bytes);
  }

  private static Bytes number(long value) {
    return Bytes.of(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
  }
}
