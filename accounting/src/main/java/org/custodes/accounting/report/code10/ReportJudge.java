package org.custodes.accounting.report.code10;

import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.report.CompactLedger;
import org.custodes.accounting.report.EntrySet;
import org.custodes.accounting.report.EntryStatus;
import org.custodes.accounting.report.Fault;
import org.custodes.accounting.report.PhysicalInventory;
import org.custodes.accounting.report.ReportHeader;
import org.custodes.accounting.report.ReportType;
import org.custodes.accounting.report.Sink;
import org.custodes.accounting.report.Standing;
import org.jspecify.annotations.Nullable;

/// Takes entries one by one, puts them together to reports and carries them into the ledger.
///
/// The ledger takes every entry whose values can be read, also one that a rule refuses, so that one
/// wrong entry does not make all later sums wrong. The sink takes accepted entries only.
final class ReportJudge {

  /// Most material, in micrograms, that all entries of one check may move: 4.6 million tonnes, more
  /// than was ever mined. It keeps every sum inside a `long`.
  static final long MOST_MATERIAL = Long.MAX_VALUE / 2;

  private final Judgement judgement;
  private final CompactLedger ledger;
  private final Rules rules;
  private final Sink sink;

  private @Nullable OpenReport open;
  private long material;

  /// Reports begun since [#beginFile].
  private int reports;

  ReportJudge(Judgement judgement, CompactLedger ledger, Rules rules, Sink sink) {
    this.judgement = judgement;
    this.ledger = ledger;
    this.rules = rules;
    this.sink = sink;
  }

  void beginFile() {
    reports = 0;
  }

  int reports() {
    return reports;
  }

  /// Judges the entry that [Judgement#at] was told of.
  void entry(Code10Entry entry) {
    OpenReport report = open;
    if (report == null || !report.holds(entry)) {
      endReport();
      report = begin(entry);
    }
    report.textual = entry.set == EntrySet.NC && report.accountingEntries == 0;
    report.count(entry);
    if (report.header == null || report.header.type() == ReportType.TEXTUAL) {
      readHeader(report, entry);
    }
    rules.form(report, entry);
    if (entry.set == EntrySet.NC) {
      note(report, entry);
    } else {
      accounting(report, entry);
    }
  }

  private OpenReport begin(Code10Entry entry) {
    OpenReport report = new OpenReport(entry);
    open = report;
    reports++;
    rules.begin(report, entry);
    return report;
  }

  private void readHeader(OpenReport report, Code10Entry entry) {
    if (report.textual) {
      boolean first = report.header == null;
      report.readTextualHeader(entry, judgement.file());
      beginTextual(report, first);
    } else if (entry.set != EntrySet.NC) {
      report.readHeader(entry, judgement.file());
      beginAccounting(report);
    }
  }

  private void beginTextual(OpenReport report, boolean first) {
    ReportHeader header = report.header;
    if (first && header != null && !report.repeated) {
      sink.reportBegins(header);
      if (header.area() != null) {
        ledger.begin(header);
      }
    }
  }

  private void beginAccounting(OpenReport report) {
    ReportHeader header = report.header;
    if (header != null && header.type() != ReportType.TEXTUAL && !report.repeated) {
      ledger.begin(header);
      sink.reportBegins(header);
    }
  }

  private void note(OpenReport report, Code10Entry entry) {
    ReportHeader header = report.header;
    if (header != null && !report.repeated && !judgement.refused) {
      sink.entry(header, entry);
    }
  }

  private void accounting(OpenReport report, Code10Entry entry) {
    ReportHeader header = report.header;
    Mba area = report.area;
    boolean refersRightly = !report.repeated && rules.refersRightly(report, entry);
    if (header == null || area == null || !refersRightly || !isReadable(header, entry)) {
      return;
    }
    rules.batch(area, entry);
    if (!fits(entry)) {
      return;
    }
    remember(report, header, entry);
    boolean accepted = !judgement.refused;
    if (accepted) {
      sink.entry(header, entry);
    }
    ledger.add(header, entry, accepted ? sink : Sink.NONE);
  }

  /// Whether everything is there that the ledger needs.
  private static boolean isReadable(ReportHeader header, Code10Entry entry) {
    EntryStatus status = entry.status;
    if (status == null || entry.number < 1 || (entry.type != null && entry.type != header.type())) {
      return false;
    }
    if (status == EntryStatus.DELETION || status == EntryStatus.INVALID) {
      return true;
    }
    boolean code =
        switch (header.type()) {
          case ICR -> entry.code instanceof ChangeCode;
          case MBR -> entry.code != null && entry.code.inBalanceReport();
          case PIL, TEXTUAL -> true;
        };
    return code && entry.day() != Bytes.NO_DATE && entry.weights.readable && entry.weights.any();
  }

  private boolean fits(Code10Entry entry) {
    long more = 0;
    for (Content content : entry.contents()) {
      more += Math.abs(content.element().micrograms()) + Math.abs(content.fissile().micrograms());
    }
    if (more > MOST_MATERIAL - material) {
      judgement.find(
          Fault.NUMBER_ABSURD,
          Label.ENTRY,
          "more than 4 million tonnes in these reports",
          "less material than was ever mined");
      return false;
    }
    material += more;
    return true;
  }

  private void remember(OpenReport report, ReportHeader header, Code10Entry entry) {
    boolean isNew = entry.status == EntryStatus.NEW;
    report.hasNew |= isNew || entry.status == EntryStatus.INVALID;
    Period period = header.period();
    if (isNew
        && header.type() == ReportType.ICR
        && period != null
        && entry.changeDate >= period.start().toEpochDay()) {
      report.earliestChange = Math.min(report.earliestChange, entry.changeDate);
    }
    if (header.type() == ReportType.MBR) {
      rememberLines(report, entry);
    } else if (header.type() == ReportType.ICR) {
      rememberRebatching(report, entry);
    }
  }

  private void rememberLines(OpenReport report, Code10Entry entry) {
    if (entry.code == null || entry.status == EntryStatus.INVALID) {
      return;
    }
    for (Content content : entry.contents()) {
      Integer before =
          report.lines.put(new OpenReport.Line(content.category(), entry.code), entry.number);
      if (before != null && entry.status == EntryStatus.NEW) {
        judgement.find(
            Fault.BALANCE_LINE_TWICE,
            Label.CODE,
            "%s of %s again, as in entry %d"
                .formatted(entry.code.code(), content.category().title(), before),
            "each line once for a category");
      }
    }
  }

  private void rememberRebatching(OpenReport report, Code10Entry entry) {
    Standing earlier = rules.corrected();
    if (earlier != null) {
      earlier.contents().forEach(content -> rebatch(report, earlier.code(), content, -1));
    }
    if (entry.status != EntryStatus.DELETION && entry.status != EntryStatus.INVALID) {
      entry.contents().forEach(content -> rebatch(report, entry.code, content, 1));
    }
  }

  private static void rebatch(OpenReport report, @Nullable Object code, Content content, int sign) {
    if (code == ChangeCode.RM) {
      report.addRebatching(content, sign);
    } else if (code == ChangeCode.RP) {
      report.addRebatching(content, -sign);
    }
  }

  /// Ends the open report, if any.
  void endReport() {
    OpenReport report = open;
    open = null;
    if (report == null) {
      return;
    }
    rules.end(report);
    ReportHeader header = report.header;
    if (header == null || report.repeated) {
      return;
    }
    if (header.area() != null) {
      rules.balance(report, header);
      ledger.end(header, sink);
      affected(report);
    }
    sink.reportEnds(header);
  }

  private void affected(OpenReport report) {
    for (PhysicalInventory one : ledger.takeAffected()) {
      judgement.find(
          Fault.BALANCE_AFFECTED,
          report,
          EntrySet.OI,
          0,
          Label.CHANGE_DATE,
          "found a change dated in the closed period %s to %s, wanted its balance to be looked at"
              .formatted(one.start(), one.end()));
    }
  }
}
