package org.custodes.verifier;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;

/// Something that is not as it should be, named so that a person can go and look at it.
///
/// @param code stable, for programs: `row-differs`, `signature`
/// @param where table and row, or the fact's type, in words
/// @param index place of the fact in the log
/// @param fact id of the fact
/// @param found what is there
/// @param wanted what should be there
/// @param meaning what it means for whoever relies on the record, in one sentence
/// @param weight whether it is a difference, or only something that a person should know
public record Finding(
    Step step,
    String code,
    String where,
    OptionalLong index,
    Optional<String> fact,
    String found,
    String wanted,
    String meaning,
    Weight weight) {

  /// Longest value shown of anything found or wanted, in characters.
  public static final int LONGEST_VALUE = 300;

  /// How much a finding weighs.
  public enum Weight {
    /// The record is not what it should be: the verification fails.
    DIFFERENCE,
    /// Nothing is wrong by itself, and a person should know of it.
    NOTE
  }

  /// In the order in which they are told: by step, by place in the log, then by where.
  static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::step)
          .thenComparingLong(finding -> finding.index().orElse(Long.MAX_VALUE))
          .thenComparing(Finding::where)
          .thenComparing(Finding::code)
          .thenComparing(Finding::found);

  public Finding {
    found = shown(found);
    wanted = shown(wanted);
    where = shown(where);
  }

  /// One that fails the verification.
  public static Finding difference(
      Step step, String code, String where, String found, String wanted, String meaning) {
    return new Finding(
        step,
        code,
        where,
        OptionalLong.empty(),
        Optional.empty(),
        found,
        wanted,
        meaning,
        Weight.DIFFERENCE);
  }

  /// The same about a fact.
  public Finding of(long place, String id) {
    return new Finding(
        step, code, where, OptionalLong.of(place), Optional.of(id), found, wanted, meaning, weight);
  }

  /// The same as a note.
  public Finding asNote() {
    return new Finding(step, code, where, index, fact, found, wanted, meaning, Weight.NOTE);
  }

  /// For example `fact 17 (books.changes-posted.1): found …, wanted …`.
  public String line() {
    String place = index.isPresent() ? "fact " + index.getAsLong() + ", " + where : where;
    return place + ": found " + found + "; wanted " + wanted + ". " + meaning;
  }

  /// Without what could steer a terminal, and not longer than a person reads.
  private static String shown(String text) {
    String plain = text.replaceAll("[\\p{Cc}\\p{Cf}]", "\u2423");
    return plain.length() > LONGEST_VALUE ? plain.substring(0, LONGEST_VALUE) + "\u2026" : plain;
  }
}
