package org.custodes.server.reports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.Transfer;
import org.custodes.server.frame.Csv;
import org.custodes.server.reports.OpenTransfer;

/// Open transfers as comma-separated values, a row for each category of material in them.
final class TransferCsv {

  private TransferCsv() {}

  static void write(TransfersPage page, HttpServletResponse response) throws IOException {
    Csv csv =
        Csv.begin(
            response,
            "transfers-" + page.day() + ".csv",
            "shipper",
            "receiver",
            "batch",
            "differences",
            "days_open",
            "shipped",
            "shipment",
            "received",
            "receipt",
            "category",
            "unit",
            "shipped_element",
            "shipped_fissile_g",
            "received_element",
            "received_fissile_g");
    for (OpenTransfer transfer : page.transfers()) {
      for (TransfersPage.Masses masses : TransfersPage.masses(transfer)) {
        row(csv, page.day(), transfer, masses);
      }
    }
    if (page.unlisted() > 0) {
      csv.text("more sides are open: " + page.unlisted()).end();
    }
  }

  private static void row(
      Csv csv, LocalDate day, OpenTransfer transfer, TransfersPage.Masses masses) {
    csv.text(transfer.first().shipper().code())
        .text(transfer.first().receiver().code())
        .text(transfer.first().batch())
        .text(differences(transfer))
        .figure(transfer.daysOpen(day))
        .optional(transfer.shipment().map(Transfer::date))
        .text(entry(transfer.shipment()))
        .optional(transfer.receipt().map(Transfer::date))
        .text(entry(transfer.receipt()))
        .text(String.valueOf(masses.category().letter()))
        .text(masses.category().reportingUnit().symbol())
        .optional(masses.shipped().map(MaterialCsv::element))
        .optional(masses.shipped().map(MaterialCsv::fissile))
        .optional(masses.received().map(MaterialCsv::element))
        .optional(masses.received().map(MaterialCsv::fissile))
        .end();
  }

  private static String differences(OpenTransfer transfer) {
    return TransfersPage.differences(transfer).stream()
        .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.joining(" "));
  }

  private static String entry(Optional<Transfer> side) {
    return side.map(Transfer::entry).map(EntryReference::toString).orElse("");
  }
}
