package org.custodes.server.identity;

import java.util.Locale;

/// By what a session was opened.
public enum Means {
  PASSWORD,
  PASSWORD_AND_CODE,
  PASSKEY,
  /// The word of an identity provider.
  PROVIDER,
  PROVIDER_AND_CODE;

  /// The word in tables and messages.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// @throws IllegalArgumentException if there is no such means
  public static Means of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /// The same with a code beside it.
  Means withCode() {
    return switch (this) {
      case PASSWORD, PASSWORD_AND_CODE -> PASSWORD_AND_CODE;
      case PROVIDER, PROVIDER_AND_CODE -> PROVIDER_AND_CODE;
      case PASSKEY -> throw new IllegalStateException("a passkey needs no code beside it");
    };
  }
}
