package org.custodes.verifier;

import java.util.Locale;

/// The steps of a verification, in the order in which they are told.
public enum Step {
  /// The log as its tiles and heads tell it: quorum, truncation, every tile up to the root.
  LOG("the log's heads and tiles"),
  /// Every fact's bytes: their one spelling, their form, their place.
  FACTS("the facts, one by one"),
  /// Who stands behind each fact: keys, signatures, two people.
  PEOPLE("the people behind the facts"),
  /// Whether record times rise with the order of the log.
  ORDER("the order and its times"),
  /// The books, built again from the facts alone.
  ACCOUNTS("the books, built again from the facts"),
  /// Every table that repeats facts, both ways.
  TABLES("the tables, row by row"),
  /// Reports that were filed: their bytes and their totals.
  REPORTS("the reports that were filed");

  private final String title;

  Step(String title) {
    this.title = title;
  }

  /// What the step looks at, in words.
  public String title() {
    return title;
  }

  /// For programs: the name in small letters.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
