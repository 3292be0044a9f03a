package org.custodes.transparency.checkpoint;

import java.util.List;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.note.SignatureLine;
import org.custodes.transparency.note.SignedNote;

/// A checkpoint and the note it came in. That it was read says nothing about its signatures.
///
/// @param note its text is exactly the checkpoint's
public record SignedHead(Checkpoint checkpoint, SignedNote note) {

  public SignedHead {
    if (!note.text().equals(checkpoint.text())) {
      throw new CheckpointRefused("found a note with another text than the checkpoint's");
    }
  }

  /// Reads a note that holds a checkpoint.
  ///
  /// @throws org.custodes.transparency.note.NoteRefused if the bytes are no note
  /// @throws CheckpointRefused if its text is no checkpoint
  public static SignedHead parse(Bytes bytes) {
    return of(SignedNote.parse(bytes));
  }

  /// @throws CheckpointRefused if the text is no checkpoint
  public static SignedHead of(SignedNote note) {
    return new SignedHead(Checkpoint.parse(note.text()), note);
  }

  /// Signs a checkpoint.
  ///
  /// @param time in seconds since 1970, for keys that state one; a log that makes no statement
  ///   about time gives 0
  public static SignedHead sign(Checkpoint checkpoint, HeadSigner signer, long time) {
    return new SignedHead(
        checkpoint, new SignedNote(checkpoint.text(), signer.sign(checkpoint, time)));
  }

  /// This head with further signatures.
  public SignedHead and(List<SignatureLine> more) {
    return new SignedHead(checkpoint, note.and(more));
  }

  /// The whole note.
  public Bytes bytes() {
    return note.bytes();
  }
}
