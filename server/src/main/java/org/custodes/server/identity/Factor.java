package org.custodes.server.identity;

import java.util.Locale;

/// What somebody shows beside their password, or in its place.
public enum Factor {
  /// A one-time code.
  CODE,
  /// A passkey: what a device holds and opens by finger or PIN. It stands for the password too.
  PASSKEY;

  /// The word in facts.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
