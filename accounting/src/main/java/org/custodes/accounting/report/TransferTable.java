package org.custodes.accounting.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Mba;

/// The domestic shipments and receipts of a ledger, so that the two sides can be compared.
final class TransferTable {

  /// Most transfers that are given back as open; a State has a few thousand a year.
  static final int MOST_OPEN = 100_000;

  private static final int AREA_AT = 3;
  private static final int NONE = -1;
  private static final long RECEIPT = 1L << 31;
  private static final int ROW = Integer.MAX_VALUE;
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

  /// Walks through all days. Shipments that say the same wait in one queue, and a receipt takes the
  /// first of them; one dated before its shipment finds none, and is told as open.
  private BitSet matched() {
    BitSet matched = new BitSet(entry.size());
    IdIndex index = new IdIndex(this::hash);
    Queues queues = new Queues(entry.size());
    for (long placed : byDay()) {
      int row = (int) placed & ROW;
      wanted = row;
      int queue = index.find(hash(row), this::saysTheSame);
      if (isShipment(row)) {
        if (queue == NONE) {
          index.add(hash(row), row);
        }
        queues.add(queue == NONE ? row : queue, row);
      } else if (queue != NONE && !queues.isEmpty(queue)) {
        matched.set(queues.poll(queue));
        matched.set(row);
      }
    }
    return matched;
  }

  /// Queues of rows, each named by the row that came first.
  private static final class Queues {

    private final int[] next;
    private final int[] first;
    private final int[] last;

    Queues(int rows) {
      next = new int[rows];
      first = new int[rows];
      last = new int[rows];
      Arrays.fill(first, NONE);
    }

    void add(int queue, int row) {
      if (isEmpty(queue)) {
        first[queue] = row;
      } else {
        next[last[queue]] = row;
      }
      next[row] = NONE;
      last[queue] = row;
    }

    boolean isEmpty(int queue) {
      return first[queue] == NONE;
    }

    int poll(int queue) {
      int row = first[queue];
      first[queue] = next[row];
      return row;
    }
  }

  /// The live rows by day, shipments first: the day above, the row below.
  private long[] byDay() {
    return IntStream.range(0, entry.size())
        .filter(this::isLive)
        .mapToLong(row ->
            (long) entries.day(entry.get(row)) << Integer.SIZE
                | (isShipment(row) ? 0 : RECEIPT)
                | row)
        .sorted()
        .toArray();
  }

  private boolean isLive(int row) {
    return !entries.is(entry.get(row), EntryTable.DEAD);
  }

  private boolean isShipment(int row) {
    return CodeNumbers.code(entries.code(entry.get(row))) == ChangeCode.SD;
  }

  private boolean saysTheSame(int row) {
    return shipper(row) == shipper(wanted)
        && receiver(row) == receiver(wanted)
        && nameHigh.get(row) == nameHigh.get(wanted)
        && nameLow.get(row) == nameLow.get(wanted)
        && description.get(row) == description.get(wanted)
        && sameContents(entry.get(row), entry.get(wanted));
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
    long hash = IdIndex.mix(nameHigh.get(row) ^ Long.rotateLeft(nameLow.get(row), 29) * 31);
    hash = IdIndex.mix(hash + ((long) shipper(row) << 32 | receiver(row)));
    hash = IdIndex.mix(hash + description.get(row));
    int id = entry.get(row);
    for (int i = entries.firstRow(id); i < entries.endRow(id); i++) {
      hash = IdIndex.mix(hash + entries.element(i));
      hash = IdIndex.mix(hash + entries.fissile(i));
    }
    return hash;
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
