package org.custodes.accounting.report;

/// Which entry holds the values of a logical entry now, and where entries were reported.
///
/// Only what is out of the ordinary takes memory: an entry that was never corrected and lies where
/// its number says is in no map.
final class Versions {

  private final ReportTable reports;
  private final EntryTable entries;

  /// Place (report row and entry number) to entry, where it does not lie in sequence.
  private final LongMap entryAt = new LongMap();

  /// Entry to the place it was reported at, where it does not lie in sequence.
  private final LongMap placeOf = new LongMap();

  /// Addition or adopted entry to its place in the earlier report.
  private final LongMap targetOf = new LongMap();

  private final LongMap rootOf = new LongMap();
  private final LongMap currentOf = new LongMap();

  Versions(ReportTable reports, EntryTable entries) {
    this.reports = reports;
    this.entries = entries;
  }

  static long place(int report, int number) {
    return (long) report << 32 | number;
  }

  /// Remembers where an entry was reported.
  void reported(int entry, int report, int number) {
    if (reports.isHere(report)
        && number == reports.countOf(report) + 1
        && entry == reports.firstEntry(report) + number - 1) {
      reports.countOne(report);
      return;
    }
    entryAt.put(place(report, number), entry);
    placeOf.put(entry, place(report, number));
  }

  /// Gives an entry a place in an earlier report.
  void added(int entry, int report, int number) {
    entryAt.put(place(report, number), entry);
    targetOf.put(entry, place(report, number));
  }

  /// Gives an entry from the history before its places.
  void adopted(int entry, int originalReport, Standing standing, int currentReport) {
    long original = place(originalReport, standing.original().entry());
    long current = place(currentReport, standing.current().entry());
    entryAt.put(original, entry);
    entryAt.put(current, entry);
    placeOf.put(entry, current);
    targetOf.put(entry, original);
  }

  /// The entry at a place, or -1.
  int at(int report, int number) {
    if (reports.isHere(report) && number <= reports.countOf(report)) {
      return reports.firstEntry(report) + number - 1;
    }
    return (int) entryAt.get(place(report, number));
  }

  void supersede(int root, int by) {
    entries.set(current(root), EntryTable.DEAD);
    entries.set(root, EntryTable.CHANGED);
    entries.set(by, EntryTable.VERSION);
    rootOf.put(by, root);
    currentOf.put(root, by);
  }

  int root(int entry) {
    return entries.is(entry, EntryTable.VERSION) ? (int) rootOf.get(entry) : entry;
  }

  int current(int root) {
    return entries.is(root, EntryTable.CHANGED) ? (int) currentOf.get(root) : root;
  }

  /// Where a logical entry was first reported or added.
  EntryReference original(int root) {
    long target = targetOf.get(root);
    return target == LongMap.NONE ? reportedAt(root) : reference(target);
  }

  EntryReference reportedAt(int entry) {
    long place = placeOf.get(entry);
    if (place != LongMap.NONE) {
      return reference(place);
    }
    int report = reports.reportOf(entry);
    return new EntryReference(
        reports.area(reports.areaOf(report)),
        reports.numberOf(report),
        entry - reports.firstEntry(report) + 1);
  }

  private EntryReference reference(long place) {
    int report = (int) (place >>> 32);
    return new EntryReference(
        reports.area(reports.areaOf(report)), reports.numberOf(report), (int) place);
  }
}
