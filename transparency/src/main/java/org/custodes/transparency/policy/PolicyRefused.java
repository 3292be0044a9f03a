package org.custodes.transparency.policy;

/// A text is no trust policy. The message gives the line, the thing found and the thing wanted.
public final class PolicyRefused extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  PolicyRefused(String message) {
    super(message);
  }

  PolicyRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
