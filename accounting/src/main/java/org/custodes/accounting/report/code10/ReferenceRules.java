package org.custodes.accounting.report.code10;

import static org.custodes.accounting.report.code10.Bytes.NO_NUMBER;

import org.custodes.accounting.Mba;
import org.custodes.accounting.report.EntrySet;
import org.custodes.accounting.report.Fault;
import org.custodes.accounting.report.History;
import org.custodes.accounting.report.ReportHeader;

/// Rules 2 and 3: reference and entry numbers.
final class ReferenceRules {

  private final Judgement judgement;
  private final History ledger;
  private int stateCountry = NO_NUMBER;

  ReferenceRules(Judgement judgement, History ledger) {
    this.judgement = judgement;
    this.ledger = ledger;
  }

  /// Judges the number of a report that begins with this entry.
  void begin(OpenReport report, Code10Entry entry) {
    Mba area = report.area;
    if (stateCountry == NO_NUMBER) {
      stateCountry = report.country;
    } else if (report.country != NO_NUMBER && report.country != stateCountry) {
      String wanted = "the State of the reports before, " + twoLetters(stateCountry);
      judgement.find(Fault.COUNTRY_DIFFERS, Label.REFERENCE, entry.shown(Label.REFERENCE), wanted);
    }
    if (area == null) {
      return;
    }
    if (!ledger.areaKnown(area)) {
      String wanted = "a registered material balance area";
      judgement.find(Fault.AREA_UNKNOWN, Label.AREA, area.code(), wanted);
    }
    report.hasPast = ledger.highestReport(area) > 0;
    if (report.number != NO_NUMBER) {
      sequence(report, area);
    }
  }

  private void sequence(OpenReport report, Mba area) {
    int highest = ledger.highestReport(area);
    if (ledger.report(area, report.number).isPresent()) {
      report.repeated = true;
      judgement.find(
          Fault.REPORT_NUMBER_USED,
          Label.REFERENCE,
          "report number " + report.number + ", which " + area + " has used",
          "a new number, " + (highest + 1) + " is next");
    } else if (highest > 0 && report.number > highest + 1) {
      judgement.find(
          Fault.REPORT_NUMBER_GAP,
          Label.REFERENCE,
          "report number " + report.number + " after " + highest + " in " + area,
          String.valueOf(highest + 1));
    } else if (report.number < highest) {
      judgement.find(
          Fault.REPORT_NUMBER_BACK,
          Label.REFERENCE,
          "report number " + report.number + " after " + highest + " in " + area,
          String.valueOf(highest + 1));
    }
  }

  void entry(OpenReport report, Code10Entry entry) {
    reference(entry);
    if (entry.has(Label.ENTRY)) {
      number(report, entry, entry.set == EntrySet.NC);
    }
    header(report, entry);
  }

  private void reference(Code10Entry entry) {
    if (!entry.has(Label.REFERENCE)
        || (entry.prefixReadable && entry.report != NO_NUMBER && entry.country != NO_NUMBER)) {
      return;
    }
    String prefix = entry.text(Label.REFERENCE);
    boolean zero = !entry.prefixReadable && (prefix.startsWith("0I") || prefix.startsWith("01"));
    judgement.find(
        zero ? Fault.ZERO_FOR_LETTER : Fault.REFERENCE_MALFORMED,
        Label.REFERENCE,
        entry.shown(Label.REFERENCE),
        zero
            ? "OI with the letter O, not the digit 0"
            : "OI or NC, a country code and a report number, as in OI/ZZ;7");
  }

  private void number(OpenReport report, Code10Entry entry, boolean note) {
    if (entry.number == NO_NUMBER || entry.total == NO_NUMBER) {
      String wanted = "an entry number from 1, with the total on the first, as in 1/8";
      judgement.find(Fault.ENTRY_NUMBER_MALFORMED, Label.ENTRY, entry.shown(Label.ENTRY), wanted);
    }
    int last = note ? report.lastNote : report.lastAccounting;
    if (entry.number != NO_NUMBER && entry.number != last + 1) {
      judgement.find(
          Fault.ENTRY_NUMBER_OUT_OF_SEQUENCE,
          Label.ENTRY,
          "entry number " + entry.number,
          String.valueOf(last + 1));
    }
    int now = entry.number == NO_NUMBER ? last + 1 : entry.number;
    if (note) {
      report.lastNote = now;
    } else {
      report.lastAccounting = now;
    }
    total(report, entry, note);
  }

  private void total(OpenReport report, Code10Entry entry, boolean note) {
    int known = note ? report.totalNotes : report.totalAccounting;
    if (entry.total > 0 && known == 0) {
      if (note) {
        report.totalNotes = entry.total;
      } else {
        report.totalAccounting = entry.total;
      }
    } else if (entry.total > 0 && entry.total != known) {
      judgement.find(
          Fault.TOTAL_DIFFERS,
          Label.ENTRY,
          "a total of " + entry.total,
          known + ", the total of the first entry");
    }
    boolean first = (note ? report.notes : report.accountingEntries) == 1;
    if (first && entry.total == 0) {
      String wanted = "the total of entries behind the number of the first, as in 1/8";
      judgement.find(Fault.TOTAL_MISSING, Label.ENTRY, entry.shown(Label.ENTRY), wanted);
    }
  }

  private void header(OpenReport report, Code10Entry entry) {
    ReportHeader header = report.header;
    if (header == null || entry.set != EntrySet.OI) {
      return;
    }
    if (entry.type != null && entry.type != header.type()) {
      differs(Label.REPORT_TYPE, entry, String.valueOf(header.type().letter()));
    }
    if (entry.has(Label.FACILITY) && !report.sameFacility(entry)) {
      differs(Label.FACILITY, entry, header.facility());
    }
    if (entry.has(Label.PERIOD) && !samePeriod(header, entry)) {
      differs(Label.PERIOD, entry, String.valueOf(header.period()));
    }
    if (entry.reportDate != Bytes.NO_DATE && entry.reportDate != header.date().toEpochDay()) {
      varies(Label.REPORT_DATE, entry, header.date().toString());
    }
    if (entry.has(Label.ENCODER) && !report.sameEncoder(entry)) {
      varies(Label.ENCODER, entry, header.encoder());
    }
  }

  private static boolean samePeriod(ReportHeader header, Code10Entry entry) {
    return entry.periodStart == Bytes.NO_DATE
        || entry.periodEnd == Bytes.NO_DATE
        || (header.period() != null
            && header.period().start().toEpochDay() == entry.periodStart
            && header.period().end().toEpochDay() == entry.periodEnd);
  }

  private void differs(Label label, Code10Entry entry, String wanted) {
    judgement.find(
        Fault.HEADER_DIFFERS, label, entry.shown(label), wanted + " as in the entries before");
  }

  private void varies(Label label, Code10Entry entry, String wanted) {
    judgement.find(
        Fault.HEADER_VARIES, label, entry.shown(label), wanted + " as in the entries before");
  }

  /// Judges the totals once all entries have been read.
  void end(OpenReport report) {
    total(report, EntrySet.OI, report.totalAccounting, report.accountingEntries);
    total(report, EntrySet.NC, report.totalNotes, report.notes);
  }

  private void total(OpenReport report, EntrySet set, int total, int count) {
    if (total > 0 && total != count) {
      judgement.find(
          Fault.TOTAL_DIFFERS,
          report,
          set,
          1,
          Label.ENTRY,
          "found a total of %d, wanted %d, the number of %s entries".formatted(total, count, set));
    }
  }

  private static String twoLetters(int country) {
    return "" + (char) (country >>> 8) + (char) (country & 0xff);
  }
}
