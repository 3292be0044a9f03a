package org.custodes.transparency.signature;

/// Bytes are not the signature, statement or key that they should be. The message gives the thing
/// found and the thing wanted.
public final class SignatureRefused extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final Reason reason;

  SignatureRefused(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  SignatureRefused(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  static void require(boolean holds, Reason reason, String found, String wanted) {
    if (!holds) {
      throw new SignatureRefused(reason, "found " + found + ", wanted " + wanted);
    }
  }
}
