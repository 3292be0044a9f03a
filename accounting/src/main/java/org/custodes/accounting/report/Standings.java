package org.custodes.accounting.report;

import java.time.LocalDate;
import java.util.Optional;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.Content;

/// How logical entries stand, those of the history before with the corrections made since.
final class Standings {

  private final History before;
  private final ReportTable reports;
  private final EntryTable entries;
  private final Versions versions;

  Standings(History before, ReportTable reports, EntryTable entries, Versions versions) {
    this.before = before;
    this.reports = reports;
    this.entries = entries;
    this.versions = versions;
  }

  Optional<Standing> at(EntryReference place) {
    int id = here(place);
    return id >= 0 ? Optional.of(standing(versions.root(id))) : before.entry(place).map(this::now);
  }

  /// The entry at the place; one of the history before is taken in first. -1 if there is none.
  int find(EntryReference place) {
    int id = here(place);
    return id >= 0 ? id : before.entry(place).map(this::takeIn).orElse(-1);
  }

  /// An entry of the history before as it stands now. It may have been taken in under another of
  /// its places.
  private Standing now(Standing earlier) {
    int id = here(earlier.original());
    return id >= 0 ? standing(versions.root(id)) : earlier;
  }

  private int takeIn(Standing earlier) {
    int id = here(earlier.original());
    return id >= 0 ? id : adopt(earlier);
  }

  /// Whether an entry of the history before is still live.
  boolean isLive(EntryReference place) {
    int id = here(place);
    return id < 0 || !entries.is(id, EntryTable.DEAD);
  }

  private int here(EntryReference place) {
    int row = reports.find(reports.area(place.area()), place.report());
    return row == ReportTable.NONE ? -1 : versions.at(row, place.entry());
  }

  private Standing standing(int root) {
    int current = versions.current(root);
    AccountingCode code = CodeNumbers.code(entries.code(current));
    return new Standing(
        versions.original(root),
        versions.reportedAt(current),
        entries.type(current),
        !entries.is(root, EntryTable.DELETED) && !entries.is(current, EntryTable.DEAD),
        code,
        entries.point(current),
        entries.batch(current),
        LocalDate.ofEpochDay(entries.day(current)),
        entries.is(current, EntryTable.SHIPPERS_DATA),
        entries.contents(current));
  }

  private int adopt(Standing standing) {
    int area = reports.area(standing.original().area());
    entries.names.pack(standing.batch());
    AccountingCode code = standing.code();
    int flags =
        (standing.shippersData() ? EntryTable.SHIPPERS_DATA : 0)
            | (standing.live() ? 0 : EntryTable.DEAD | EntryTable.DELETED);
    int id =
        entries.add(
            area,
            (int) standing.date().toEpochDay(),
            standing.type(),
            code == null ? CodeNumbers.NO_CODE : CodeNumbers.of(code),
            standing.keyMeasurementPoint(),
            flags);
    for (Content content : standing.contents()) {
      entries.add(content);
    }
    versions.adopted(
        id,
        reports.refer(area, standing.original().report(), standing.type()),
        standing,
        reports.refer(area, standing.current().report(), standing.type()));
    return id;
  }
}
