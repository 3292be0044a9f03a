package org.custodes.transparency.proof;

/// A text is no proof. The message gives the thing found and the thing wanted.
public final class ProofRefused extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  ProofRefused(String message) {
    super(message);
  }

  ProofRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
