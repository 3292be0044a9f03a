package org.custodes.accounting.report.code10;

import java.util.stream.Collectors;
import org.custodes.accounting.report.CompactLedger;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.Fault;
import org.custodes.accounting.report.Transfer;
import org.custodes.accounting.report.TransitMatching;

/// Rule 20: domestic shipments and receipts of areas that both report.
final class TransitRules {

  private final Judgement judgement;
  private final CompactLedger ledger;

  TransitRules(Judgement judgement, CompactLedger ledger) {
    this.judgement = judgement;
    this.ledger = ledger;
  }

  void end() {
    TransitMatching.Result result = TransitMatching.match(ledger.openTransfers());
    result.differing().forEach(this::differing);
    result.unmatched().forEach(this::open);
  }

  /// Whether the entry came in one of the files of this check; others were told of before.
  private boolean isHere(Transfer transfer) {
    return ledger.fileOf(transfer.entry().area(), transfer.entry().report()).isPresent();
  }

  private void differing(TransitMatching.Pair pair) {
    if (!isHere(pair.shipment()) && !isHere(pair.receipt())) {
      return;
    }
    String differences =
        pair.differences().stream()
            .map(TransitMatching.Difference::title)
            .collect(Collectors.joining(", "));
    find(
        Fault.TRANSFER_DIFFERS,
        pair.receipt().entry(),
        Label.SHIPPERS_BATCH,
        "found other %s than in the shipment %s of batch %s: %s, wanted %s"
            .formatted(
                differences,
                pair.shipment().entry(),
                pair.shipment().batch(),
                says(pair.receipt()),
                says(pair.shipment())));
  }

  private void open(Transfer transfer) {
    boolean shipment = transfer.side() == Transfer.Side.SHIPPER;
    if (!isHere(transfer)
        || ledger.highestReport(shipment ? transfer.receiver() : transfer.shipper()) == 0) {
      return; // the other area does not report here
    }
    String text =
        shipment
            ? "found no receipt in %s of batch %s shipped on %s, wanted one"
                .formatted(transfer.receiver(), transfer.batch(), transfer.date())
            : "found no shipment from %s of batch %s received on %s, wanted one"
                .formatted(transfer.shipper(), transfer.batch(), transfer.date());
    find(
        Fault.TRANSFER_OPEN, transfer.entry(), shipment ? Label.BATCH : Label.SHIPPERS_BATCH, text);
  }

  private void find(Fault fault, EntryReference entry, Label label, String text) {
    String file = ledger.fileOf(entry.area(), entry.report()).orElse("");
    judgement.findElsewhere(fault, file, entry, label, text + " (" + entry + ")");
  }

  private static String says(Transfer transfer) {
    return transfer.contents().stream()
            .map(content -> content.element() + " " + content.category().title())
            .collect(Collectors.joining(", "))
        + ", "
        + transfer.description()
        + ", "
        + transfer.date();
  }
}
