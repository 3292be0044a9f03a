package org.custodes.server.frame;

import java.util.Locale;

/// Light, dark, or as the system has it.
public enum Theme {
  SYSTEM,
  LIGHT,
  DARK;

  /// The value of the cookie and of `data-theme`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Reads a cookie; what is not understood is [#SYSTEM].
  public static Theme of(String word) {
    for (Theme theme : values()) {
      if (theme.word().equals(word)) {
        return theme;
      }
    }
    return SYSTEM;
  }
}
