package org.custodes.server.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.custodes.accounting.Content;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.EntryStatus;

/// An accounting entry as it was received.
///
/// @param place where it stands: area, report, number
/// @param address the logical entry it speaks of: its own place, or the one it corrects, deletes or
///   fills
/// @param newest whether no later version of the logical entry has come
/// @param code what happened; empty in a listing and where the status needs none
/// @param date of the change; in a listing and a balance the end of the period
/// @param contents as reported, not signed by the code
/// @param text the exact text
public record ReceivedEntry(
    long id,
    EntryReference place,
    EntryReference address,
    EntryStatus status,
    boolean newest,
    String code,
    Optional<LocalDate> date,
    String kmp,
    String batch,
    String shipperBatch,
    String description,
    String basis,
    OptionalInt items,
    String shipper,
    String receiver,
    List<Content> contents,
    String text) {

  public ReceivedEntry {
    contents = List.copyOf(contents);
  }

  /// Whether its figures are part of the accounts now.
  public boolean counts() {
    return newest && status != EntryStatus.DELETION && status != EntryStatus.INVALID;
  }

  /// Whether it speaks of an entry of an earlier report.
  public boolean isCorrection() {
    return !place.equals(address);
  }
}
