package org.custodes.accounting.report.code10;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Mba;
import org.custodes.accounting.report.BatchUse;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.History;
import org.custodes.accounting.report.Questions;

/// Tells a history what the entries of a block will ask, so that it can fetch the answers at once.
final class Preparation {

  private final History history;
  private final boolean needed;

  Preparation(History history) {
    this.history = history;
    this.needed = history.wantsQuestions();
  }

  void prepare(Block block, Code10Entry entry) {
    if (!needed || block.entries == 0) {
      return;
    }
    List<BatchUse> batches = new ArrayList<>();
    Set<EntryReference> places = new HashSet<>();
    Set<Questions.Received> receipts = new HashSet<>();
    for (int i = 0; i < block.entries; i++) {
      entry.load(block, i);
      entry.refersTo().ifPresent(places::add);
      batch(entry, batches, receipts);
    }
    history.prepare(new Questions(batches, places, receipts));
  }

  private static void batch(
      Code10Entry entry, List<BatchUse> batches, Set<Questions.Received> receipts) {
    Mba area = entry.area;
    if (area == null || !(entry.code instanceof ChangeCode code) || !entry.has(Label.BATCH)) {
      return;
    }
    entry.date().ifPresent(day -> batches.add(new BatchUse(area, entry.batch(), code, day)));
    if (code == ChangeCode.DI) {
      receipts.add(new Questions.Received(area, entry.batch()));
    }
  }
}
