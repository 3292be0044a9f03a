package org.custodes.accounting.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.custodes.accounting.Mba;

/// The reports of a ledger: which area used which number, and where the report's entries lie.
///
/// A report that is only referred to, and lies in the history before, has a row too.
final class ReportTable {

  static final int NONE = -1;
  private static final int ELSEWHERE = -1;

  private final Map<Mba, Integer> areaNumbers = new HashMap<>();
  private final List<Mba> areas = new ArrayList<>();
  private final IntColumn highest = new IntColumn();
  private final IntColumn firstChangeDay = new IntColumn();
  private final IntColumn lastChangeDay = new IntColumn();

  private final IntColumn area = new IntColumn();
  private final IntColumn number = new IntColumn();
  private final IntColumn typeAndCount = new IntColumn();
  private final IntColumn firstEntry = new IntColumn();

  private final IntColumn file = new IntColumn();
  private final List<String> files = new ArrayList<>();

  /// Rows of reports whose entries are here, in the order of their entries.
  private final IntColumn own = new IntColumn();

  private final IdIndex index = new IdIndex(row -> hash(area.get(row), number.get(row)));
  private int wantedArea;
  private int wantedNumber;

  int area(Mba mba) {
    Integer known = areaNumbers.get(mba);
    if (known != null) {
      return known;
    }
    areaNumbers.put(mba, areas.size());
    areas.add(mba);
    highest.add(0);
    firstChangeDay.add(Integer.MAX_VALUE);
    lastChangeDay.add(Integer.MIN_VALUE);
    return areas.size() - 1;
  }

  Mba area(int areaNumber) {
    return areas.get(areaNumber);
  }

  List<Mba> areas() {
    return areas;
  }

  int highest(int areaNumber) {
    return highest.get(areaNumber);
  }

  /// Remembers the period of a change report.
  void changesReported(int areaNumber, int first, int last) {
    firstChangeDay.set(areaNumber, Math.min(firstChangeDay.get(areaNumber), first));
    lastChangeDay.set(areaNumber, Math.max(lastChangeDay.get(areaNumber), last));
  }

  /// First day of any change report, or [Integer#MAX_VALUE].
  int firstChangeDay(int areaNumber) {
    return firstChangeDay.get(areaNumber);
  }

  int lastChangeDay(int areaNumber) {
    return lastChangeDay.get(areaNumber);
  }

  /// The row of a report, or [#NONE].
  int find(int areaNumber, int reportNumber) {
    wantedArea = areaNumber;
    wantedNumber = reportNumber;
    return index.find(hash(areaNumber, reportNumber), this::isWanted);
  }

  /// Adds a report whose entries will follow.
  int add(int areaNumber, int reportNumber, ReportType type, int entry, String fileName) {
    if (files.isEmpty() || !files.getLast().equals(fileName)) {
      files.add(fileName);
    }
    int row = append(areaNumber, reportNumber, type, entry);
    own.add(row);
    highest.set(areaNumber, Math.max(highest.get(areaNumber), reportNumber));
    return row;
  }

  /// The row of a report, made if there is none.
  int refer(int areaNumber, int reportNumber, ReportType type) {
    int row = find(areaNumber, reportNumber);
    return row == NONE ? append(areaNumber, reportNumber, type, ELSEWHERE) : row;
  }

  /// The file that a report came in.
  String fileOf(int row) {
    return files.get(file.get(row));
  }

  boolean isHere(int row) {
    return firstEntry.get(row) != ELSEWHERE;
  }

  int areaOf(int row) {
    return area.get(row);
  }

  int numberOf(int row) {
    return number.get(row);
  }

  ReportType typeOf(int row) {
    return CodeNumbers.type(typeAndCount.get(row) & 7);
  }

  /// Entries that lie in sequence, so that entry n is at [#firstEntry] + n - 1.
  int countOf(int row) {
    return typeAndCount.get(row) >>> 3;
  }

  void countOne(int row) {
    typeAndCount.set(row, typeAndCount.get(row) + 8);
  }

  int firstEntry(int row) {
    return firstEntry.get(row);
  }

  /// The report during which an entry was added.
  int reportOf(int entry) {
    int low = 0;
    int high = own.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (firstEntry.get(own.get(middle)) <= entry) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return own.get(low);
  }

  private int append(int areaNumber, int reportNumber, ReportType type, int entry) {
    int row = area.size();
    area.add(areaNumber);
    number.add(reportNumber);
    typeAndCount.add(CodeNumbers.of(type));
    firstEntry.add(entry);
    file.add(files.size() - 1);
    index.add(hash(areaNumber, reportNumber), row);
    return row;
  }

  private boolean isWanted(int row) {
    return area.get(row) == wantedArea && number.get(row) == wantedNumber;
  }

  private static long hash(int areaNumber, int reportNumber) {
    return IdIndex.mix((long) areaNumber << 32 | reportNumber);
  }
}
