package org.custodes.accounting.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Mba;

/// The domestic shipments and receipts of a ledger, so that the two sides can be compared.
final class TransferTable {

  /// Most transfers that are given back as open; a State has a few thousand a year.
  static final int MOST_OPEN = 100_000;

  private static final int AREA_AT = 3;
  private static final Pattern PARTY = Pattern.compile("[A-Z0-9]{2}.[A-Z0-9-]{4}");

  private final ReportTable reports;
  private final EntryTable entries;
  private final Versions versions;

  private final IntColumn entry = new IntColumn();
  private final IntColumn counterpart = new IntColumn();
  private final IntColumn description = new IntColumn();
  private final LongColumn nameHigh = new LongColumn();
  private final LongColumn nameLow = new LongColumn();

  private int wanted;

  TransferTable(ReportTable reports, EntryTable entries, Versions versions) {
    this.reports = reports;
    this.entries = entries;
    this.versions = versions;
  }

  /// Remembers the entry if it is one side of a domestic transfer.
  void note(int id, ReportedEntry reported) {
    AccountingCode code = CodeNumbers.code(entries.code(id));
    if (entries.type(id) != ReportType.ICR || (code != ChangeCode.SD && code != ChangeCode.RD)) {
      return;
    }
    boolean shipment = code == ChangeCode.SD;
    String other = shipment ? reported.receiver() : reported.shipper();
    if (!PARTY.matcher(other).matches()) {
      return;
    }
    int otherArea = reports.area(new Mba(other.substring(AREA_AT)));
    if (otherArea == entries.area(id)) {
      return;
    }
    entries.names.pack(shipment ? reported.batch() : reported.shippersBatch());
    entry.add(id);
    counterpart.add(otherArea);
    description.add(packed(reported.description()));
    nameHigh.add(entries.names.high);
    nameLow.add(entries.names.low);
  }

  /// Live transfers without a live counterpart that says the same; at most [#MOST_OPEN].
  List<Transfer> open() {
    BitSet matched = matched();
    List<Transfer> open = new ArrayList<>();
    for (int row = 0; row < entry.size() && open.size() < MOST_OPEN; row++) {
      if (isLive(row) && !matched.get(row)) {
        open.add(transfer(row));
      }
    }
    return open;
  }

  private BitSet matched() {
    BitSet matched = new BitSet(entry.size());
    IdIndex shipments = new IdIndex(this::hash);
    for (int row = 0; row < entry.size(); row++) {
      if (isLive(row) && isShipment(row)) {
        shipments.add(hash(row), row);
      }
    }
    for (int row = 0; row < entry.size(); row++) {
      if (isLive(row) && !isShipment(row)) {
        wanted = row;
        int shipment = shipments.find(hash(row), this::isOtherSide);
        if (shipment >= 0) {
          shipments.remove(hash(shipment), shipment);
          matched.set(shipment);
          matched.set(row);
        }
      }
    }
    return matched;
  }

  private boolean isLive(int row) {
    return !entries.is(entry.get(row), EntryTable.DEAD);
  }

  private boolean isShipment(int row) {
    return CodeNumbers.code(entries.code(entry.get(row))) == ChangeCode.SD;
  }

  private boolean isOtherSide(int shipment) {
    return shipper(shipment) == shipper(wanted)
        && receiver(shipment) == receiver(wanted)
        && nameHigh.get(shipment) == nameHigh.get(wanted)
        && nameLow.get(shipment) == nameLow.get(wanted)
        && description.get(shipment) == description.get(wanted)
        && entries.day(entry.get(shipment)) <= entries.day(entry.get(wanted))
        && sameContents(entry.get(shipment), entry.get(wanted));
  }

  private boolean sameContents(int one, int other) {
    int rows = entries.endRow(one) - entries.firstRow(one);
    if (rows != entries.endRow(other) - entries.firstRow(other)) {
      return false;
    }
    for (int i = 0; i < rows; i++) {
      int a = entries.firstRow(one) + i;
      int b = entries.firstRow(other) + i;
      if (entries.category(a) != entries.category(b)
          || entries.element(a) != entries.element(b)
          || entries.fissile(a) != entries.fissile(b)) {
        return false;
      }
    }
    return true;
  }

  private int shipper(int row) {
    return isShipment(row) ? entries.area(entry.get(row)) : counterpart.get(row);
  }

  private int receiver(int row) {
    return isShipment(row) ? counterpart.get(row) : entries.area(entry.get(row));
  }

  private long hash(int row) {
    long key = nameHigh.get(row) ^ Long.rotateLeft(nameLow.get(row), 29) * 31;
    int first = entries.firstRow(entry.get(row));
    long mass = first < entries.endRow(entry.get(row)) ? entries.element(first) : 0;
    long areas = (long) shipper(row) << 32 | receiver(row);
    return IdIndex.mix(IdIndex.mix(IdIndex.mix(key) + areas) + mass);
  }

  private Transfer transfer(int row) {
    int id = entry.get(row);
    return new Transfer(
        isShipment(row) ? Transfer.Side.SHIPPER : Transfer.Side.RECEIVER,
        versions.reportedAt(id),
        reports.area(shipper(row)),
        reports.area(receiver(row)),
        entries.names.unpack(nameHigh.get(row), nameLow.get(row)),
        unpacked(description.get(row)),
        LocalDate.ofEpochDay(entries.day(id)),
        entries.contents(id));
  }

  private static int packed(String text) {
    int packed = 0;
    for (int i = 0; i < text.length() && i < 8; i += 2) {
      packed = packed << 8 | (text.charAt(i) & 0xff);
    }
    return packed;
  }

  private static String unpacked(int packed) {
    StringBuilder text = new StringBuilder(7);
    for (int shift = 24; shift >= 0; shift -= 8) {
      int c = packed >>> shift & 0xff;
      if (c != 0) {
        text.append(text.isEmpty() ? "" : "/").append((char) c);
      }
    }
    return text.toString();
  }
}
