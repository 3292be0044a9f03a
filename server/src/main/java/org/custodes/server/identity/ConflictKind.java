package org.custodes.server.identity;

import java.util.Locale;

/// Why two people may not sign for each other.
public enum ConflictKind {
  /// One human has two accounts.
  SAME_HUMAN,
  RELATIVES,
  /// One is the other's superior.
  SUPERIOR;

  /// The word in facts and tables.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// @throws IllegalArgumentException if there is no such kind
  public static ConflictKind of(String word) {
    for (ConflictKind kind : values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("not a kind of conflict: " + word);
  }
}
