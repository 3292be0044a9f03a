package org.custodes.server.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How the material of an area is accounted for.
public enum Kind {
  /// It is measured, and a difference is judged by its uncertainty.
  BULK,
  /// It is counted, and any difference needs an explanation.
  ITEM,
  /// The State has not said yet; no statistics are made.
  UNKNOWN;

  /// Its lower-case name, as forms and facts have it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Kind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
