package org.custodes.server.filing;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Why books and reports say something else of a batch. Each is found by a rule from what both
/// hold; where no rule applies the cause is unknown, and is counted as that.
public sealed interface Cause {

  /// Both say the same but for the last digit that the report prints.
  record Rounding(Optional<UUID> entry, Cited report) implements Cause {}

  /// In the books, and in no report yet.
  ///
  /// @param entry of the books
  record NotReported(UUID entry, LocalDate day) implements Cause {}

  /// In a report, and not in the books.
  record NotBooked(Cited report, LocalDate day) implements Cause {}

  /// One of the two was put right after the report was made, and the other not yet.
  ///
  /// @param entry of the books that put it right: late, instead of another, or taking one back
  /// @param by the entry of a report that put it right
  /// @param report the number of the report that it changes
  record CorrectedLate(Optional<UUID> entry, Optional<Cited> by, int report) implements Cause {}

  /// Each states the weight by another measurement.
  ///
  /// @param booked first letter of label 469 in the books
  /// @param reported the same in the report
  record OtherMeasurement(Optional<UUID> entry, Cited report, String booked, String reported)
      implements Cause {}

  /// No rule says why.
  ///
  /// @param entry of the books, where one entry is concerned
  /// @param report the entry of a report, where one is concerned
  record Unknown(Optional<UUID> entry, Optional<Cited> report) implements Cause {}

  /// The kinds of causes, in the order in which they are counted.
  enum Kind {
    ROUNDING,
    NOT_REPORTED,
    NOT_BOOKED,
    CORRECTED_LATE,
    OTHER_MEASUREMENT,
    UNKNOWN;

    /// Its key in messages and its word for programs.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  default Kind kind() {
    return switch (this) {
      case Rounding _ -> Kind.ROUNDING;
      case NotReported _ -> Kind.NOT_REPORTED;
      case NotBooked _ -> Kind.NOT_BOOKED;
      case CorrectedLate _ -> Kind.CORRECTED_LATE;
      case OtherMeasurement _ -> Kind.OTHER_MEASUREMENT;
      case Unknown _ -> Kind.UNKNOWN;
    };
  }

  /// The entry of the books that it names.
  default Optional<UUID> bookEntry() {
    return switch (this) {
      case Rounding(var entry, var _) -> entry;
      case NotReported(var entry, var _) -> Optional.of(entry);
      case NotBooked _ -> Optional.empty();
      case CorrectedLate(var entry, var _, var _) -> entry;
      case OtherMeasurement(var entry, var _, var _, var _) -> entry;
      case Unknown(var entry, var _) -> entry;
    };
  }

  /// The entry of a report that it names.
  default Optional<Cited> reportEntry() {
    return switch (this) {
      case Rounding(var _, var report) -> Optional.of(report);
      case NotReported _ -> Optional.empty();
      case NotBooked(var report, var _) -> Optional.of(report);
      case CorrectedLate(var _, var by, var _) -> by;
      case OtherMeasurement(var _, var report, var _, var _) -> Optional.of(report);
      case Unknown(var _, var report) -> report;
    };
  }
}
