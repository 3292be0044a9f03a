package org.custodes.transparency.signature;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What holds a person's signing key.
public enum KeyKind {
  /// A browser, in its own storage: as safe as the account on that computer.
  DEVICE,
  /// A security key that asks for a touch and for a PIN or finger.
  WEBAUTHN;

  /// As it stands in signatures and keys: `device` or `webauthn`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<KeyKind> of(String word) {
    return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
