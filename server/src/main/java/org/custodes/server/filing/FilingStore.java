package org.custodes.server.filing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Mba;
import org.custodes.accounting.report.filing.MadeReport;
import org.custodes.server.facts.Bytes;

/// Where filed reports are kept: they are added, never changed.
public interface FilingStore {

  /// Keeps others from filing or telling of reports of this area until the transaction ends.
  void keepOthersOut(Mba area);

  /// Keeps the bytes that people are to sign, and which entries each line came from; once, however
  /// often they are brought.
  void keep(MadeReport made);

  /// The bytes with this hash.
  Optional<byte[]> file(Bytes sha256);

  void add(
      Submission submission, UUID fact, UUID preparer, Optional<UUID> approver, Instant filedAt);

  /// All that an area has filed, each attempt of its own, in the order of filing.
  List<FiledReport> filed(Mba area);

  void add(Delivery delivery);

  /// What became of an area's reports, in the order in which it was told.
  List<Delivery> deliveries(Mba area);
}
