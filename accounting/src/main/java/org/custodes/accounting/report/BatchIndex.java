package org.custodes.accounting.report;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.ChangeCode;

/// Finds live entries by batch. The batch asked for is the name last packed in the entry table.
final class BatchIndex {

  /// Most receipts of one batch that are remembered; one is enough for a difference.
  static final int RECEIPTS = 64;

  private final EntryTable entries;
  private final IdIndex uses;
  private final IdIndex receipts;

  private int area;
  private int code;
  private int day;
  private int point;
  private final int[] found = new int[RECEIPTS];
  private int foundCount;
  private final IntPredicate isUse = this::isUse;
  private final IntPredicate isReceiptFound = this::collect;

  BatchIndex(EntryTable entries) {
    this.entries = entries;
    this.uses = new IdIndex(this::useHash);
    this.receipts = new IdIndex(this::receiptHash);
  }

  /// Adds a live entry, unless one that uses its batch the same way is in.
  void add(int id) {
    if (entries.type(id) == ReportType.MBR) {
      return;
    }
    look(id);
    if (uses.find(useHash(id), isUse) < 0) {
      uses.add(useHash(id), id);
    }
    if (isReceiptOnShippersData(id) && receipts(entries.area(id)).length < RECEIPTS) {
      receipts.add(receiptHash(id), id);
    }
  }

  void remove(int id) {
    uses.remove(useHash(id), id);
    if (isReceiptOnShippersData(id)) {
      receipts.remove(receiptHash(id), id);
    }
  }

  /// The change entry that used the batch, or -1.
  int findUse(int inArea, ChangeCode changeCode, int onDay) {
    area = inArea;
    code = CodeNumbers.of(changeCode);
    day = onDay;
    point = 0;
    return uses.find(hash(entries.batchHash(), area, code, day, point), isUse);
  }

  /// The listing entry with the batch, or -1.
  int findListed(int inArea, String keyMeasurementPoint, int onDay) {
    area = inArea;
    code = CodeNumbers.NO_CODE;
    day = onDay;
    point = EntryTable.packedPoint(keyMeasurementPoint);
    return uses.find(hash(entries.batchHash(), area, code, day, point), isUse);
  }

  /// Receipts of the batch on the shipper's data.
  int[] receipts(int inArea) {
    area = inArea;
    foundCount = 0;
    receipts.find(IdIndex.mix(entries.batchHash() + area), isReceiptFound);
    return Arrays.copyOf(found, foundCount);
  }

  private void look(int id) {
    area = entries.area(id);
    code = entries.code(id);
    day = entries.day(id);
    point = pointOf(id);
    entries.repack(id);
  }

  private boolean isUse(int id) {
    return entries.sameBatch(id)
        && entries.area(id) == area
        && entries.code(id) == code
        && entries.day(id) == day
        && pointOf(id) == point;
  }

  private boolean collect(int id) {
    if (entries.sameBatch(id) && entries.area(id) == area) {
      found[foundCount++] = id;
    }
    return foundCount == RECEIPTS;
  }

  private boolean isReceiptOnShippersData(int id) {
    AccountingCode what = CodeNumbers.code(entries.code(id));
    return entries.type(id) == ReportType.ICR
        && (what == ChangeCode.RD || what == ChangeCode.RF)
        && entries.is(id, EntryTable.SHIPPERS_DATA);
  }

  /// One batch may lie at several key measurement points in a listing.
  private int pointOf(int id) {
    return entries.type(id) == ReportType.PIL ? entries.packedPoint(id) : 0;
  }

  private long useHash(int id) {
    return hash(
        entries.batchHash(id), entries.area(id), entries.code(id), entries.day(id), pointOf(id));
  }

  private long receiptHash(int id) {
    return IdIndex.mix(entries.batchHash(id) + entries.area(id));
  }

  private static long hash(long batch, int area, int code, int day, int point) {
    return IdIndex.mix(batch + ((long) day << 40 ^ (long) area << 24 ^ (long) point << 8 ^ code));
  }
}
