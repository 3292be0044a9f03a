package org.custodes.accounting.report;

import java.util.Optional;

/// What an entry does to the accounts, by the letter of label 309 (SG-FM-1172).
public enum EntryStatus {
  NEW('N', "new"),
  /// Ignored. It also marks the one entry of an empty listing or balance report.
  INVALID('U', "invalid, to be ignored"),
  /// A complete entry that takes the place of an earlier one.
  CORRECTION('C', "correction of an earlier entry"),
  DELETION('D', "deletion of an earlier entry"),
  /// Takes a free entry number in an earlier report.
  ADDITION('A', "addition to an earlier report");

  private final char letter;
  private final String title;

  EntryStatus(char letter, String title) {
    this.letter = letter;
    this.title = title;
  }

  public char letter() {
    return letter;
  }

  public String title() {
    return title;
  }

  /// Whether the entry points back at an earlier report.
  public boolean refersBack() {
    return this == CORRECTION || this == DELETION || this == ADDITION;
  }

  public static Optional<EntryStatus> ofLetter(char letter) {
    return switch (letter) {
      case 'N' -> Optional.of(NEW);
      case 'U' -> Optional.of(INVALID);
      case 'C' -> Optional.of(CORRECTION);
      case 'D' -> Optional.of(DELETION);
      case 'A' -> Optional.of(ADDITION);
      default -> Optional.empty();
    };
  }
}
