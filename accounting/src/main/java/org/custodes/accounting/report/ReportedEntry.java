package org.custodes.accounting.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.MeasurementBasis;

/// One entry as it stands in a report, whatever the format.
///
/// It is a window on the reader's memory: valid during the call it is handed to and reused for the
/// next entry. Keep what its methods return, not the entry. Texts that are not there are empty.
public interface ReportedEntry {

  EntrySet set();

  /// The number of label 002 in its set.
  int number();

  /// A note has the status [EntryStatus#NEW].
  EntryStatus status();

  /// The earlier entry that a correction, deletion or addition names, as written.
  Optional<EntryReference> refersTo();

  /// What happened; absent in a listing, in a note and where the status needs none.
  Optional<AccountingCode> code();

  /// The date of the change; in a listing and a balance the end of the period. Absent in a note.
  Optional<LocalDate> date();

  String keyMeasurementPoint();

  String batch();

  String shippersBatch();

  /// The material description with its slashes, for example `O/G/H/C`.
  String description();

  /// Country and area, for example `ZZ/ZM02`; a country alone where the area is unknown.
  String shipper();

  String receiver();

  Optional<MeasurementBasis> basis();

  OptionalInt items();

  /// The masses as reported: not signed by the code, one content for each category.
  List<Content> contents();

  /// The text of a note.
  String note();

  /// The text of any element, by its label of three digits; empty if there is none.
  String value(String label);

  /// The exact text of the entry.
  String text();

  /// Where the entry begins: bytes from the start of the file.
  long offset();

  /// Where the entry begins: lines from 1.
  long line();
}
