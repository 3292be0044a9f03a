package org.custodes.server.identity;

import java.util.Locale;

/// With what a person signs, strongest first.
public enum KeyKind {
  /// A security key: WebAuthn, touched, with its PIN or finger.
  WEBAUTHN,
  /// A key that this browser holds.
  DEVICE,
  /// A one-time code: attested by the server only.
  TOTP;

  /// The word in facts, tables and rule packs.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// @throws IllegalArgumentException if there is no such kind
  public static KeyKind of(String word) {
    for (KeyKind kind : values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("not a kind of key: " + word);
  }
}
