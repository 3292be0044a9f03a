package org.custodes.accounting.report.code10;

import org.custodes.accounting.Mba;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.EntrySet;
import org.custodes.accounting.report.Fault;
import org.custodes.accounting.report.Finding;
import org.custodes.accounting.report.Findings;
import org.custodes.accounting.report.Level;
import org.custodes.accounting.report.Policy;
import org.jspecify.annotations.Nullable;

/// Where rules put what they find, with the place that is being judged.
final class Judgement {

  private static final Place NOWHERE = new Place(null, 0, null, 0);

  private final Policy policy;
  private final Findings findings;
  private String file = "";
  private @Nullable Code10Entry entry;
  private @Nullable EntrySet set;
  private int number;

  /// Whether the entry that is being judged has an error.
  boolean refused;

  Judgement(Policy policy, Findings findings) {
    this.policy = policy;
    this.findings = findings;
  }

  void inFile(String name) {
    file = name;
    entry = null;
    set = null;
    number = 0;
  }

  String file() {
    return file;
  }

  void at(Code10Entry judged) {
    entry = judged;
    set = judged.set;
    number = Math.max(judged.number, 0);
    refused = false;
  }

  /// Finds something at a label of the entry that is being judged.
  void find(Fault fault, Label label, String found, String wanted) {
    Code10Entry at = entry;
    policy
        .level(fault)
        .ifPresent(level -> {
          long offset = at == null ? 0 : at.offsetOf(label);
          long line = at == null ? 0 : at.lineOf(label);
          add(fault, level, place(), label.code(), text(found, wanted), offset, line);
        });
  }

  /// Finds something in the syntax of an entry, or outside any.
  void find(SyntaxFault fault, boolean inEntry) {
    policy
        .level(fault.fault())
        .ifPresent(level ->
            add(
                fault.fault(),
                level,
                inEntry ? place() : NOWHERE,
                fault.label(),
                fault.text(),
                fault.offset(),
                fault.line()));
  }

  /// Finds something about a report, at one of its entries or at no single one.
  void find(
      Fault fault, OpenReport report, EntrySet in, int entryNumber, Label label, String text) {
    policy
        .level(fault)
        .ifPresent(level ->
            add(
                fault,
                level,
                new Place(report.area, report.number, in, entryNumber),
                label.code(),
                text,
                report.offset,
                report.line));
  }

  /// Finds something about a whole file or about reports of several.
  void findInFile(Fault fault, String inFile, String text) {
    policy
        .level(fault)
        .ifPresent(level -> findings.add(NOWHERE.finding(fault, level, inFile, "", text, 0, 0)));
  }

  /// Finds something about an entry of any file, told once all have been read.
  void findElsewhere(Fault fault, String inFile, EntryReference at, Label label, String text) {
    Place place = new Place(at.area(), at.report(), EntrySet.OI, at.entry());
    policy
        .level(fault)
        .ifPresent(
            level -> findings.add(place.finding(fault, level, inFile, label.code(), text, 0, 0)));
  }

  private void add(
      Fault fault, Level level, Place place, String label, String text, long offset, long line) {
    refused |= level == Level.E;
    findings.add(place.finding(fault, level, file, label, text, offset, line));
  }

  /// Where the entry stands that is being judged, as far as it says so itself.
  private Place place() {
    Code10Entry at = entry;
    return at == null ? NOWHERE : new Place(at.area, at.report, set, number);
  }

  /// An entry, a report, or nothing of either.
  ///
  /// @param report [Bytes#NO_NUMBER] if it could not be read
  private record Place(@Nullable Mba area, int report, @Nullable EntrySet set, int entry) {

    Finding finding(
        Fault fault, Level level, String file, String label, String text, long offset, long line) {
      int number = Math.max(report, 0);
      return new Finding(fault, level, file, area, number, set, entry, label, text, offset, line);
    }
  }

  private static String text(String found, String wanted) {
    return "found " + found + ", wanted " + wanted;
  }
}
