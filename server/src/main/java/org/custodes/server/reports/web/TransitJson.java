package org.custodes.server.reports.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.custodes.accounting.Content;
import org.custodes.accounting.report.Transfer;
import org.custodes.server.reports.OpenTransfer;
import org.custodes.server.reports.web.MaterialJson.AmountJson;
import org.custodes.server.reports.web.MaterialJson.PlaceJson;
import org.jspecify.annotations.Nullable;

/// Open transfers for programs.
///
/// @param unlisted how many further sides are open and not listed
record TransitJson(LocalDate at, List<TransferJson> transfers, long unlisted) {

  /// @param differences of `not-received not-shipped batch weight description date`
  record TransferJson(
      String shipper,
      String receiver,
      List<String> differences,
      long daysOpen,
      @Nullable TransferSideJson shipment,
      @Nullable TransferSideJson receipt) {

    static TransferJson of(OpenTransfer transfer, LocalDate day) {
      return new TransferJson(
          transfer.first().shipper().code(),
          transfer.first().receiver().code(),
          TransfersPage.differences(transfer).stream()
              .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
              .toList(),
          transfer.daysOpen(day),
          side(transfer.shipment()),
          side(transfer.receipt()));
    }

    private static @Nullable TransferSideJson side(Optional<Transfer> side) {
      return side.map(TransferSideJson::of).orElse(null);
    }
  }

  /// @param batch the shipper's name of it
  record TransferSideJson(
      PlaceJson entry, LocalDate date, String batch, String description, List<MassJson> contents) {

    static TransferSideJson of(Transfer side) {
      return new TransferSideJson(
          PlaceJson.of(side.entry()),
          side.date(),
          side.batch(),
          side.description(),
          side.contents().stream().map(MassJson::of).toList());
    }
  }

  record MassJson(String category, String unit, AmountJson amount) {

    static MassJson of(Content content) {
      return new MassJson(
          MaterialJson.letter(content.category()),
          content.category().reportingUnit().symbol(),
          AmountJson.of(content));
    }
  }

  static TransitJson of(TransfersPage page) {
    return new TransitJson(
        page.day(),
        page.transfers().stream().map(one -> TransferJson.of(one, page.day())).toList(),
        page.unlisted());
  }
}
