package org.custodes.accounting.report.code10;

import java.util.Optional;
import org.custodes.accounting.Mba;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.EntryStatus;
import org.custodes.accounting.report.Fault;
import org.custodes.accounting.report.History;
import org.custodes.accounting.report.ReportType;
import org.custodes.accounting.report.Standing;
import org.jspecify.annotations.Nullable;

/// Rule 17: corrections, deletions and additions, and the entries they name.
final class CorrectionRules {

  private final Judgement judgement;
  private final History ledger;

  /// How the corrected or deleted entry stands; null if there is none.
  @Nullable Standing standing;

  CorrectionRules(Judgement judgement, History ledger) {
    this.judgement = judgement;
    this.ledger = ledger;
  }

  /// @return whether the ledger can take the entry
  boolean check(OpenReport report, Code10Entry entry) {
    standing = null;
    EntryStatus status = entry.status;
    if (status == null || !status.refersBack()) {
      return notReferring(entry, status);
    }
    if (!entry.has(Label.STATUS) || entry.lengthOf(Label.STATUS) == 1) {
      find(Fault.REFERENCE_MISSING, entry, "the entry it is about, as in C/ZZ;7/6");
      return false;
    }
    Optional<EntryReference> place = entry.refersTo();
    if (place.isEmpty()) {
      return false; // rule 1 told that it cannot be read
    }
    if (entry.referenceCountry != report.country) {
      find(Fault.CORRECTION_OF_OTHER_STATE, entry, "an entry of the same State");
      return false;
    }
    if (place.get().report() == report.number) {
      find(Fault.CORRECTION_IN_OWN_REPORT, entry, "an entry of an earlier report");
      return false;
    }
    return status == EntryStatus.ADDITION
        ? addition(entry, place.get())
        : correction(entry, place.get());
  }

  private boolean notReferring(Code10Entry entry, @Nullable EntryStatus status) {
    if (status == EntryStatus.NEW && entry.lengthOf(Label.STATUS) > 1) {
      find(Fault.REFERENCE_NOT_USED_HERE, entry, "N alone");
    }
    return status != null;
  }

  private boolean addition(Code10Entry entry, EntryReference place) {
    Optional<ReportType> target = ledger.report(place.area(), place.report());
    if (target.isEmpty()) {
      find(
          Fault.CORRECTED_REPORT_UNKNOWN,
          entry,
          "a report of %s; number %d is not known".formatted(place.area(), place.report()));
      return false;
    }
    sameType(entry, target.get());
    if (ledger.entry(place).isPresent()) {
      find(
          Fault.ADDED_NUMBER_TAKEN,
          entry,
          "a free entry number; report %d has an entry %d"
              .formatted(place.report(), place.entry()));
      return false;
    }
    return true;
  }

  private boolean correction(Code10Entry entry, EntryReference place) {
    Optional<Standing> found = ledger.entry(place);
    if (found.isEmpty()) {
      find(Fault.CORRECTED_ENTRY_UNKNOWN, entry, "an entry that is there; " + unknown(place));
      return false;
    }
    Standing earlier = found.get();
    sameType(entry, earlier.type());
    if (!earlier.live()) {
      find(
          Fault.CORRECTED_ENTRY_DELETED,
          entry,
          "an entry that counts; %s was deleted or reported invalid".formatted(place));
      return false;
    }
    if (!place.equals(earlier.original()) && !place.equals(earlier.current())) {
      find(
          Fault.CORRECTION_OF_OLD_VERSION,
          entry,
          "the original %s or the latest version %s"
              .formatted(earlier.original(), earlier.current()));
    }
    standing = earlier;
    return true;
  }

  private String unknown(EntryReference place) {
    Mba area = place.area();
    return ledger.report(area, place.report()).isPresent()
        ? "report %d of %s has no entry %d".formatted(place.report(), area, place.entry())
        : "report %d of %s is not known".formatted(place.report(), area);
  }

  private void sameType(Code10Entry entry, ReportType earlier) {
    if (entry.type != null && entry.type != earlier) {
      judgement.find(
          Fault.CORRECTION_TYPE_DIFFERS,
          Label.REPORT_TYPE,
          entry.shown(Label.REPORT_TYPE),
          earlier.letter() + ", the type of the corrected report");
    }
  }

  private void find(Fault fault, Code10Entry entry, String wanted) {
    judgement.find(fault, Label.STATUS, entry.shown(Label.STATUS), wanted);
  }
}
