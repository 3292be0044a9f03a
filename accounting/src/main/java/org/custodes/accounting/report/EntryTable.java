package org.custodes.accounting.report;

import java.util.ArrayList;
import java.util.List;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;

/// The entries of a ledger in columns: 32 bytes an entry and 17 for each category in it.
///
/// An entry is its index. What entries say never changes; that one is no longer counted is a flag.
final class EntryTable {

  /// Superseded, deleted, or never counted.
  static final int DEAD = 1;

  /// Measured by another area, not reported before: basis N.
  static final int SHIPPERS_DATA = 2;

  /// A correction or deletion of another entry.
  static final int VERSION = 4;

  /// Has a later version.
  static final int CHANGED = 8;

  /// Deleted by a later entry.
  static final int DELETED = 16;

  private static final int TYPE_SHIFT = 6;
  private static final int CODE_SHIFT = 8;
  private static final int POINT_SHIFT = 16;

  private final IntColumn area = new IntColumn();
  private final IntColumn day = new IntColumn();
  private final IntColumn meta = new IntColumn();
  private final LongColumn nameHigh = new LongColumn();
  private final LongColumn nameLow = new LongColumn();
  private final IntColumn firstRow = new IntColumn();

  private final ByteColumn category = new ByteColumn();
  private final LongColumn element = new LongColumn();
  private final LongColumn fissile = new LongColumn();

  final PackedNames names = new PackedNames();

  int size() {
    return day.size();
  }

  /// Adds an entry; its batch is the name last packed.
  int add(int inArea, int onDay, ReportType type, int code, String point, int flags) {
    area.add(inArea);
    day.add(onDay);
    meta.add(
        flags
            | CodeNumbers.of(type) << TYPE_SHIFT
            | code << CODE_SHIFT
            | packedPoint(point) << POINT_SHIFT);
    nameHigh.add(names.high);
    nameLow.add(names.low);
    firstRow.add(category.size());
    return day.size() - 1;
  }

  /// Adds a content to the entry added last.
  void add(Content content) {
    category.add((byte) CodeNumbers.of(content.category()));
    element.add(content.element().micrograms());
    fissile.add(content.fissile().micrograms());
  }

  int area(int entry) {
    return area.get(entry);
  }

  int day(int entry) {
    return day.get(entry);
  }

  boolean is(int entry, int flag) {
    return (meta.get(entry) & flag) != 0;
  }

  void set(int entry, int flag) {
    meta.set(entry, meta.get(entry) | flag);
  }

  ReportType type(int entry) {
    return CodeNumbers.type(meta.get(entry) >>> TYPE_SHIFT & 3);
  }

  int code(int entry) {
    return meta.get(entry) >>> CODE_SHIFT & 0xff;
  }

  String point(int entry) {
    int packed = meta.get(entry) >>> POINT_SHIFT;
    StringBuilder point = new StringBuilder(2);
    if (packed >>> 8 != 0) {
      point.append((char) (packed >>> 8));
    }
    return (packed & 0xff) == 0
        ? point.toString()
        : point.append((char) (packed & 0xff)).toString();
  }

  int packedPoint(int entry) {
    return meta.get(entry) >>> POINT_SHIFT;
  }

  String batch(int entry) {
    return names.unpack(nameHigh.get(entry), nameLow.get(entry));
  }

  /// Makes the entry's batch the name last packed.
  void repack(int entry) {
    names.high = nameHigh.get(entry);
    names.low = nameLow.get(entry);
  }

  /// Whether the entry's batch is the name last packed.
  boolean sameBatch(int entry) {
    return nameHigh.get(entry) == names.high && nameLow.get(entry) == names.low;
  }

  long batchHash(int entry) {
    return hash(nameHigh.get(entry), nameLow.get(entry));
  }

  /// The hash of the name last packed.
  long batchHash() {
    return hash(names.high, names.low);
  }

  int firstRow(int entry) {
    return firstRow.get(entry);
  }

  /// First row of the next entry.
  int endRow(int entry) {
    return entry + 1 < firstRow.size() ? firstRow.get(entry + 1) : category.size();
  }

  int category(int row) {
    return category.get(row);
  }

  long element(int row) {
    return element.get(row);
  }

  long fissile(int row) {
    return fissile.get(row);
  }

  Content content(int row) {
    Category which = CodeNumbers.category(category.get(row));
    return new Content(which, new Mass(element.get(row)), new Mass(fissile.get(row)));
  }

  List<Content> contents(int entry) {
    List<Content> contents = new ArrayList<>(1);
    for (int row = firstRow(entry); row < endRow(entry); row++) {
      contents.add(content(row));
    }
    return contents;
  }

  private static long hash(long high, long low) {
    return IdIndex.mix(high ^ Long.rotateLeft(low, 29) * 31);
  }

  static int packedPoint(String point) {
    int first = point.isEmpty() ? 0 : point.charAt(0) & 0xff;
    int second = point.length() < 2 ? 0 : point.charAt(1) & 0xff;
    return second == 0 ? first : first << 8 | second;
  }
}
