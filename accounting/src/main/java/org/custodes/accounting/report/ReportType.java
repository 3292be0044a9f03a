package org.custodes.accounting.report;

import java.util.Optional;

/// What a report is, by the letter of label 010 (SG-FM-1172).
public enum ReportType {
  ICR('I', "inventory change report"),
  PIL('P', "physical inventory listing"),
  MBR('M', "material balance report"),
  TEXTUAL('T', "textual report");

  private final char letter;
  private final String title;

  ReportType(char letter, String title) {
    this.letter = letter;
    this.title = title;
  }

  public char letter() {
    return letter;
  }

  public String title() {
    return title;
  }

  public static Optional<ReportType> ofLetter(char letter) {
    return switch (letter) {
      case 'I' -> Optional.of(ICR);
      case 'P' -> Optional.of(PIL);
      case 'M' -> Optional.of(MBR);
      case 'T' -> Optional.of(TEXTUAL);
      default -> Optional.empty();
    };
  }
}
