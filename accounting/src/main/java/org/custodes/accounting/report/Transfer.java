package org.custodes.accounting.report;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;

/// One side of a domestic transfer: a shipment (SD) or a receipt (RD).
///
/// @param entry the reported entry
/// @param batch the shipper's name of the batch: label 446 of a shipment, 447 of a receipt
/// @param description the material description with slashes
/// @param contents as reported
public record Transfer(
    Side side,
    EntryReference entry,
    Mba shipper,
    Mba receiver,
    String batch,
    String description,
    LocalDate date,
    List<Content> contents) {

  /// Who reported it.
  public enum Side {
    SHIPPER,
    RECEIVER
  }

  public Transfer {
    requireNonNull(side, "side");
    requireNonNull(entry, "entry");
    requireNonNull(shipper, "shipper");
    requireNonNull(receiver, "receiver");
    requireNonNull(batch, "batch");
    requireNonNull(description, "description");
    requireNonNull(date, "date");
    contents = List.copyOf(contents);
  }
}
