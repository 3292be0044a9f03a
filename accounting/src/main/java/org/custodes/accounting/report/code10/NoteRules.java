package org.custodes.accounting.report.code10;

import java.util.Optional;
import java.util.regex.Pattern;
import org.custodes.accounting.Mba;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.EntrySet;
import org.custodes.accounting.report.Fault;
import org.custodes.accounting.report.History;

/// Rule 18: concise notes and what they are about, and the references of textual reports.
final class NoteRules {

  /// How far a note may run ahead of the entry it is about.
  private static final int AHEAD = 10_000;

  private final Judgement judgement;
  private final History ledger;

  NoteRules(Judgement judgement, History ledger) {
    this.judgement = judgement;
    this.ledger = ledger;
  }

  void accounting(OpenReport report, Code10Entry entry) {
    if (entry.has(Label.NOTE_INDICATOR) && entry.number > 0) {
      report.withIndicator.set(Math.min(entry.number, report.accountingEntries));
    }
  }

  void note(OpenReport report, Code10Entry entry) {
    if (report.textual) {
      textual(report, entry);
    } else {
      concise(report, entry);
    }
  }

  private void concise(OpenReport report, Code10Entry entry) {
    if (entry.has(Label.FACILITY) && report.header != null && !report.sameFacility(entry)) {
      judgement.find(
          Fault.NOTE_DIFFERS,
          Label.FACILITY,
          entry.shown(Label.FACILITY),
          report.header.facility() + " as in the accounting entries");
    }
    if (!entry.has(Label.NOTE_REFERENCE)) {
      report.hasGeneralNote = true;
      return;
    }
    String[] items = items(entry);
    if (items.length == 1 && items[0].equals("R")) {
      report.hasGeneralNote = true;
    } else if (items.length == 2 && items[0].equals("E") && number(items[1]) > 0) {
      about(report, entry, number(items[1]));
    } else {
      malformed(entry, "E/ and an entry number, or R");
    }
  }

  private void about(OpenReport report, Code10Entry entry, int number) {
    if (number > report.accountingEntries + AHEAD) {
      judgement.find(
          Fault.NOTE_REFERENCE_UNKNOWN,
          Label.NOTE_REFERENCE,
          entry.shown(Label.NOTE_REFERENCE),
          "one of the " + report.accountingEntries + " accounting entries of the report");
    } else {
      report.noted.set(number);
    }
  }

  private void textual(OpenReport report, Code10Entry entry) {
    if (!entry.has(Label.NOTE_REFERENCE)) {
      return;
    }
    String[] items = items(entry);
    boolean aboutReport = items.length == 2 && items[0].equals("R") && number(items[1]) > 0;
    boolean aboutEntry =
        items.length == 3 && items[0].equals("E") && number(items[1]) > 0 && number(items[2]) > 0;
    Mba area = report.area;
    if (!aboutReport && !aboutEntry) {
      malformed(entry, "R/ and a report number, or E/ with report and entry number");
    } else if (area != null && report.hasPast) {
      boolean known =
          aboutReport
              ? ledger.report(area, number(items[1])).isPresent()
              : ledger
                  .entry(new EntryReference(area, number(items[1]), number(items[2])))
                  .isPresent();
      if (!known) {
        judgement.find(
            Fault.TEXT_REFERENCE_UNKNOWN,
            Label.NOTE_REFERENCE,
            entry.shown(Label.NOTE_REFERENCE),
            "a report or entry that " + area + " sent before");
      }
    }
  }

  /// Compares the entries that say there is a note with those that notes are about.
  void end(OpenReport report) {
    int i = report.noted.nextSetBit(0);
    for (; i >= 0; i = report.noted.nextSetBit(i + 1)) {
      if (i > report.accountingEntries) {
        String wanted = ", wanted one of the " + report.accountingEntries + " accounting entries";
        find(Fault.NOTE_REFERENCE_UNKNOWN, report, i, "found a note about entry " + i + wanted);
      } else if (!report.withIndicator.get(i)) {
        String text = "found a note about entry " + i + " and no 390, wanted 390 with Y";
        find(Fault.NOTE_INDICATOR_MISSING, report, i, text);
      }
    }
    if (!report.hasGeneralNote) {
      unanswered(report);
    }
  }

  private void unanswered(OpenReport report) {
    int i = report.withIndicator.nextSetBit(0);
    for (; i >= 0; i = report.withIndicator.nextSetBit(i + 1)) {
      if (!report.noted.get(i)) {
        find(
            Fault.NOTE_MISSING, report, i, "found 390 and no note, wanted a note about entry " + i);
      }
    }
  }

  private void find(Fault fault, OpenReport report, int entry, String text) {
    judgement.find(fault, report, EntrySet.OI, entry, Label.NOTE_INDICATOR, text);
  }

  private void malformed(Code10Entry entry, String wanted) {
    judgement.find(
        Fault.VALUE_MALFORMED, Label.NOTE_REFERENCE, entry.shown(Label.NOTE_REFERENCE), wanted);
  }

  private static String[] items(Code10Entry entry) {
    String sign = String.valueOf(entry.delimiters.item());
    return entry.text(Label.NOTE_REFERENCE).split(Pattern.quote(sign), 4);
  }

  private static int number(String text) {
    return Optional.of(text)
        .filter(digits -> digits.matches("[0-9]{1,9}"))
        .map(Integer::parseInt)
        .orElse(Bytes.NO_NUMBER);
  }
}
