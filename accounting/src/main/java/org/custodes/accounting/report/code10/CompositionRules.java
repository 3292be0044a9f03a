package org.custodes.accounting.report.code10;

import org.custodes.accounting.Category;
import org.custodes.accounting.report.EntrySet;
import org.custodes.accounting.report.EntryStatus;
import org.custodes.accounting.report.Fault;
import org.custodes.accounting.report.ReportType;
import org.custodes.accounting.report.code10.Label.EntryKind;
import org.custodes.accounting.report.code10.Label.Use;
import org.jspecify.annotations.Nullable;

/// Rule 4: which labels an entry has.
final class CompositionRules {

  private static final Mask CHANGE = Mask.of(EntryKind.CHANGE);
  private static final Mask LISTING = Mask.of(EntryKind.LISTING);
  private static final Mask BALANCE = Mask.of(EntryKind.BALANCE);
  private static final Mask NOTE = Mask.of(EntryKind.CONCISE_NOTE);
  private static final Mask TEXTUAL = Mask.of(EntryKind.TEXTUAL);

  /// What a deletion or an invalid entry must have: the rest is optional.
  private static final long SHORT =
      Label.REFERENCE.bit()
          | Label.ENTRY.bit()
          | Label.REPORT_DATE.bit()
          | Label.ENCODER.bit()
          | Label.REPORT_TYPE.bit()
          | Label.PERIOD.bit()
          | Label.FACILITY.bit()
          | Label.AREA.bit()
          | Label.STATUS.bit();

  private final Judgement judgement;

  CompositionRules(Judgement judgement) {
    this.judgement = judgement;
  }

  void accounting(OpenReport report, Code10Entry entry) {
    Mask mask = mask(report, entry.type);
    if (mask == null) {
      missing(SHORT & ~entry.present);
      return;
    }
    boolean full = entry.status != EntryStatus.DELETION && entry.status != EntryStatus.INVALID;
    labels(entry, mask, full ? mask.mandatory : SHORT);
    if (full && entry.status != null && !hasElement(entry)) {
      judgement.find(
          Fault.WEIGHT_MISSING, Label.STATUS, "no weight of an element", "one of 600 to 800");
    }
    alphabet(entry);
    empty(report, entry);
  }

  void note(OpenReport report, Code10Entry entry) {
    Mask mask = report.textual ? TEXTUAL : NOTE;
    labels(entry, mask, mask.mandatory);
    if (report.textual && entry.has(Label.REPORT_TYPE) && entry.type != ReportType.TEXTUAL) {
      judgement.find(
          entry.type == null ? Fault.CODE_UNKNOWN : Fault.NO_ACCOUNTING_ENTRY,
          Label.REPORT_TYPE,
          entry.shown(Label.REPORT_TYPE) + " and no accounting entry before it",
          "an accounting entry in such a report, or T for a textual one");
    }
  }

  /// Judges what a report must have as a whole.
  void end(OpenReport report) {
    boolean marker = report.hasOnlyEmpty && report.accountingEntries == 1;
    if (marker && report.emptyHasContent && isEmptyKind(report)) {
      judgement.find(
          Fault.EMPTY_REPORT_WITH_CONTENT,
          report,
          EntrySet.OI,
          1,
          Label.STATUS,
          "found weights in the only entry, wanted none in an empty report (309 is U)");
    }
  }

  private static boolean isEmptyKind(OpenReport report) {
    return report.header != null && report.header.type() != ReportType.ICR;
  }

  private void empty(OpenReport report, Code10Entry entry) {
    if (entry.status != EntryStatus.INVALID) {
      report.hasOnlyEmpty = false;
    } else if (entry.weights.any()) {
      report.emptyHasContent = true;
    }
  }

  private static @Nullable Mask mask(OpenReport report, @Nullable ReportType stated) {
    ReportType type = stated == null && report.header != null ? report.header.type() : stated;
    if (type == null) {
      return null;
    }
    return switch (type) {
      case ICR -> CHANGE;
      case PIL -> LISTING;
      case MBR -> BALANCE;
      case TEXTUAL -> null;
    };
  }

  private void labels(Code10Entry entry, Mask mask, long mandatory) {
    missing(mandatory & ~entry.present);
    for (long left = entry.present & ~mask.allowed; left != 0; left &= left - 1) {
      Label label = label(left);
      judgement.find(
          Fault.LABEL_NOT_USED_HERE,
          label,
          label.code() + " (" + label.title() + ")",
          "no such label in " + mask.title);
    }
  }

  private void missing(long labels) {
    for (long left = labels; left != 0; left &= left - 1) {
      Label label = label(left);
      judgement.find(
          Fault.LABEL_MISSING, label, "no " + label.code(), label.code() + ", " + label.title());
    }
  }

  private void alphabet(Code10Entry entry) {
    if (!entry.has(Label.ALPHABET)
        && (TextRules.hasNonAscii(entry, Label.BATCH)
            || TextRules.hasNonAscii(entry, Label.ENCODER))) {
      judgement.find(
          Fault.ALPHABET_MISSING,
          Label.ALPHABET,
          "letters outside ASCII and no 445",
          "445 with the agreed code of the alphabet");
    }
  }

  private static boolean hasElement(Code10Entry entry) {
    for (Category category : WeightRules.CATEGORIES) {
      if (entry.weights.has(category)) {
        return true;
      }
    }
    return false;
  }

  private static Label label(long bits) {
    return LABELS[Long.numberOfTrailingZeros(bits)];
  }

  private static final Label[] LABELS = Label.values();

  /// The labels of one kind of entry as bits.
  private record Mask(long mandatory, long allowed, String title) {

    static Mask of(EntryKind kind) {
      long mandatory = 0;
      long allowed = 0;
      for (Label label : Label.values()) {
        mandatory |= label.use(kind) == Use.MANDATORY ? label.bit() : 0;
        allowed |= label.use(kind) == Use.NONE ? 0 : label.bit();
      }
      return new Mask(mandatory, allowed, kind.title());
    }
  }
}
