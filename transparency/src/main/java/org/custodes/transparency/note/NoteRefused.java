package org.custodes.transparency.note;

/// Bytes are no signed note. The message gives the thing found and the thing wanted.
public final class NoteRefused extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  /// What is wrong with it.
  public enum Reason {
    /// The text, or how it is cut off from its signatures.
    TEXT,
    /// A signature line.
    SIGNATURE_LINE,
    /// There are too many of them, or too many bytes.
    TOO_LONG
  }

  private final Reason reason;

  NoteRefused(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  NoteRefused(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
