package org.custodes.server.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How well a value is known.
public enum SourceMark {
  /// The text of the source was read.
  READ(true),
  /// Only an older or a draft text was read, or one that repeats the source.
  OLDER(false),
  /// It is known from elsewhere; the source was not read.
  RECALLED(false),
  /// It is a decision of the house itself, and no source stands behind it.
  HOUSE(true);

  private final boolean confirmable;

  SourceMark(boolean confirmable) {
    this.confirmable = confirmable;
  }

  /// Whether a value so marked may be called confirmed.
  public boolean isConfirmable() {
    return confirmable;
  }

  /// As files write it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<SourceMark> of(String word) {
    return Arrays.stream(values()).filter(mark -> mark.word().equals(word)).findFirst();
  }
}
