package org.custodes.accounting.report.code10;

import org.custodes.accounting.Mba;
import org.custodes.accounting.report.CompactLedger;
import org.custodes.accounting.report.EntrySet;
import org.custodes.accounting.report.Policy;
import org.custodes.accounting.report.ReportHeader;
import org.custodes.accounting.report.ReportType;
import org.custodes.accounting.report.Standing;
import org.jspecify.annotations.Nullable;

/// All rules, in the order in which an entry meets them.
final class Rules {

  private final ReferenceRules references;
  private final CompositionRules composition;
  private final TextRules texts;
  private final CodeRules codes;
  private final WeightRules weights;
  private final PartyRules parties;
  private final DateRules dates;
  private final NoteRules notes;
  private final CorrectionRules corrections;
  private final BatchRules batches;
  private final BalanceRules balances;

  Rules(Judgement judgement, Policy policy, CompactLedger ledger) {
    references = new ReferenceRules(judgement, ledger);
    composition = new CompositionRules(judgement);
    texts = new TextRules(judgement);
    codes = new CodeRules(judgement, policy);
    weights = new WeightRules(judgement, policy);
    parties = new PartyRules(judgement);
    dates = new DateRules(judgement, policy);
    notes = new NoteRules(judgement, ledger);
    corrections = new CorrectionRules(judgement, ledger);
    batches = new BatchRules(judgement, ledger);
    balances = new BalanceRules(judgement, policy, ledger);
  }

  void begin(OpenReport report, Code10Entry entry) {
    references.begin(report, entry);
  }

  /// What can be said of an entry without a ledger.
  void form(OpenReport report, Code10Entry entry) {
    references.entry(report, entry);
    texts.check(entry);
    dates.reportDate(entry);
    if (entry.set == EntrySet.NC) {
      composition.note(report, entry);
      notes.note(report, entry);
    } else {
      composition.accounting(report, entry);
      codes.check(entry);
      weights.check(entry);
      if (entry.type == ReportType.ICR) {
        parties.check(entry);
      }
      dates.accounting(entry);
      notes.accounting(report, entry);
    }
  }

  /// Finds what a correction, deletion or addition refers to.
  ///
  /// @return whether the ledger can take the entry
  boolean refersRightly(OpenReport report, Code10Entry entry) {
    return corrections.check(report, entry);
  }

  /// The standing that the entry last asked about corrects or deletes.
  @Nullable Standing corrected() {
    return corrections.standing;
  }

  void batch(Mba area, Code10Entry entry) {
    batches.check(area, entry, corrections.standing);
  }

  /// What can be said of a report once all its entries are there.
  void end(OpenReport report) {
    references.end(report);
    composition.end(report);
    notes.end(report);
    dates.end(report);
  }

  /// What can be said of a report with the ledger that holds it.
  void balance(OpenReport report, ReportHeader header) {
    balances.end(report, header);
  }
}
