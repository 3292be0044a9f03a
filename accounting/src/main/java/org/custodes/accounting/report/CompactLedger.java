package org.custodes.accounting.report;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.MeasurementBasis;
import org.custodes.accounting.balance.Period;

/// A State's ledger in memory, on top of the history before it: some sixty bytes an entry.
///
/// Reports are taken with [#begin], [#add] and [#end]; entries must be judged before. What is asked
/// and not found here is asked of the history before. Not for more than one thread.
public final class CompactLedger implements History {

  private final History before;
  private final ReportTable reports = new ReportTable();
  private final EntryTable entries = new EntryTable();
  private final Versions versions = new Versions(reports, entries);
  private final SumTable sums = new SumTable();
  private final LedgerEffects effects = new LedgerEffects(reports, entries, versions, sums);
  private final Closings closings;
  private final TransferTable transfers = new TransferTable(reports, entries, versions);
  private final BatchIndex batches = new BatchIndex(entries);
  private final Standings standings;
  private final Set<String> files = new HashSet<>();

  private int report = ReportTable.NONE;

  /// @param before what was accepted earlier; [History#none] for a ledger of its own
  public CompactLedger(History before) {
    this.before = requireNonNull(before, "before");
    this.closings = new Closings(before, reports, sums, effects);
    this.standings = new Standings(before, reports, entries, versions);
  }

  /// Begins a report of an area: its entries follow.
  public void begin(ReportHeader header) {
    int area = reports.area(requireNonNull(header.area(), "area"));
    if (header.type() == ReportType.ICR && header.period() != null) {
      reports.changesReported(
          area,
          (int) header.period().start().toEpochDay(),
          (int) header.period().end().toEpochDay());
    }
    report = reports.add(area, header.number(), header.type(), entries.size(), header.file());
  }

  /// Takes an accounting entry of the report that began last.
  ///
  /// @throws IllegalStateException if it refers to an entry that is not there
  public void add(ReportHeader header, ReportedEntry entry, Sink sink) {
    Mba area = requireNonNull(header.area(), "area");
    effects.to(sink, new EntryReference(area, header.number(), entry.number()));
    switch (entry.status()) {
      case NEW -> {
        closings.closes();
        count(append(header, entry), entry);
      }
      case INVALID -> {
        closings.closes();
        appendDead(header, entry);
      }
      case CORRECTION -> replace(header, entry);
      case DELETION -> delete(header, entry);
      case ADDITION -> addTo(header, entry);
    }
  }

  /// Ends the report: its listing or balance is complete, and later changes of closed periods are
  /// settled.
  public void end(ReportHeader header, Sink sink) {
    if (header.type() != ReportType.TEXTUAL) {
      closings.end(header, reports.areaOf(report), sink);
    }
    report = ReportTable.NONE;
  }

  /// Remembers that a file with these bytes was taken.
  public void fileTaken(String sha256) {
    files.add(sha256);
  }

  /// The file that a report taken here came in.
  public Optional<String> fileOf(Mba area, int number) {
    int row = reports.find(reports.area(area), number);
    return row != ReportTable.NONE && reports.isHere(row)
        ? Optional.of(reports.fileOf(row))
        : Optional.empty();
  }

  /// Number of entries held.
  public int size() {
    return entries.size();
  }

  /// The areas with reports in this ledger, in the order of their first.
  public List<Mba> areas() {
    return reports.areas().stream()
        .filter(area -> reports.highest(reports.area(area)) > 0)
        .toList();
  }

  /// The days that the change reports of an area are about, from the first to the last; empty if it
  /// sent none here.
  public Optional<Period> changeDays(Mba mba) {
    int area = reports.area(mba);
    return reports.firstChangeDay(area) > reports.lastChangeDay(area)
        ? Optional.empty()
        : Optional.of(
            new Period(
                LocalDate.ofEpochDay(reports.firstChangeDay(area)),
                LocalDate.ofEpochDay(reports.lastChangeDay(area))));
  }

  /// The closed balances that changes taken since the last call have moved.
  public List<PhysicalInventory> takeAffected() {
    return closings.takeAffected();
  }

  /// Whether a listing of that day has the batch at the key measurement point already.
  public boolean isListed(Mba area, String batch, String point, LocalDate day) {
    entries.names.pack(batch);
    return batches.findListed(reports.area(area), point, (int) day.toEpochDay()) >= 0;
  }

  @Override
  public void prepare(Questions questions) {
    before.prepare(questions);
  }

  @Override
  public boolean fileSeen(String sha256) {
    return files.contains(sha256) || before.fileSeen(sha256);
  }

  @Override
  public boolean areaKnown(Mba area) {
    return before.areaKnown(area);
  }

  @Override
  public Optional<ReportType> report(Mba area, int number) {
    int row = reports.find(reports.area(area), number);
    return row != ReportTable.NONE && reports.isHere(row)
        ? Optional.of(reports.typeOf(row))
        : before.report(area, number);
  }

  @Override
  public int highestReport(Mba area) {
    return Math.max(reports.highest(reports.area(area)), before.highestReport(area));
  }

  @Override
  public Optional<Standing> entry(EntryReference place) {
    return standings.at(place);
  }

  @Override
  public Optional<EntryReference> batchUse(BatchUse use) {
    entries.names.pack(use.batch());
    int id = batches.findUse(reports.area(use.area()), use.code(), (int) use.date().toEpochDay());
    return id >= 0
        ? Optional.of(versions.reportedAt(id))
        : before.batchUse(use).filter(standings::isLive);
  }

  @Override
  public List<Receipt> receiptsOnShippersData(Mba area, String batch) {
    List<Receipt> all = new ArrayList<>(1);
    entries.names.pack(batch);
    for (int id : batches.receipts(reports.area(area))) {
      all.add(new Receipt(versions.reportedAt(id), LocalDate.ofEpochDay(entries.day(id))));
    }
    for (Receipt receipt : before.receiptsOnShippersData(area, batch)) {
      if (standings.isLive(receipt.entry())) {
        all.add(receipt);
      }
    }
    return all;
  }

  @Override
  public Map<AccountingCode, Content> changes(Mba area, Category category, Period period) {
    return sum(
        before.changes(area, category, period),
        sumsByCode(reports.area(area), category, period, CodeNumbers.NO_CODE));
  }

  @Override
  public Map<AccountingCode, Content> balanceLines(Mba area, Category category, LocalDate end) {
    return sum(
        before.balanceLines(area, category, end),
        sumsByCode(reports.area(area), category, Period.on(end), CodeNumbers.LINE));
  }

  @Override
  public Optional<Map<Category, Content>> listing(Mba area, LocalDate day) {
    int number = reports.area(area);
    int on = (int) day.toEpochDay();
    Optional<Map<Category, Content>> earlier = before.listing(area, day);
    if (earlier.isEmpty() && !sums.isListed(number, on)) {
      return Optional.empty();
    }
    Map<Category, Content> all = new EnumMap<>(Category.class);
    all.putAll(earlier.orElse(Map.of()));
    for (Category category : Category.values()) {
      Content sum = sums.sum(number, CodeNumbers.of(category), CodeNumbers.LISTING, on, on);
      if (sum != null) {
        all.merge(category, sum, Content::plus);
      }
    }
    return Optional.of(all);
  }

  /// The balance that ends on this day.
  public Optional<PhysicalInventory> inventoryOn(Mba area, LocalDate end) {
    return Optional.ofNullable(closings.on(area, (int) end.toEpochDay()));
  }

  /// The categories for which an earlier report has a balance that ends on this day.
  public Set<Category> closedOn(Mba area, LocalDate end) {
    return closings.closedOn(area, (int) end.toEpochDay());
  }

  /// The last balance that ends before this day.
  public Optional<PhysicalInventory> inventoryBefore(Mba area, LocalDate day) {
    return Optional.ofNullable(closings.before(area, (int) day.toEpochDay()));
  }

  @Override
  public List<PhysicalInventory> physicalInventories(Mba area) {
    return closings.of(area);
  }

  @Override
  public Content book(Mba area, Category category, LocalDate day) {
    return closings.book(reports.area(area), category, (int) day.toEpochDay());
  }

  @Override
  public List<Transfer> openTransfers() {
    List<Transfer> open = new ArrayList<>(transfers.open());
    List<Transfer> earlier =
        before.openTransfers().stream()
            .filter(transfer -> standings.isLive(transfer.entry()))
            .toList();
    if (earlier.isEmpty()) {
      return open;
    }
    open.addAll(earlier);
    TransitMatching.Result result = TransitMatching.match(open);
    List<Transfer> still = new ArrayList<>(result.unmatched());
    result.differing().forEach(pair -> still.addAll(List.of(pair.shipment(), pair.receipt())));
    return still;
  }

  private static Map<AccountingCode, Content> sum(
      Map<AccountingCode, Content> one, Map<AccountingCode, Content> other) {
    Map<AccountingCode, Content> sum = new LinkedHashMap<>(one);
    other.forEach((code, content) -> sum.merge(code, content, Content::plus));
    return sum;
  }

  private Map<AccountingCode, Content> sumsByCode(
      int area, Category category, Period period, int offset) {
    Map<AccountingCode, Content> found = new LinkedHashMap<>();
    int from = (int) period.start().toEpochDay();
    int to = (int) period.end().toEpochDay();
    for (int number = 1; number < CodeNumbers.LISTING; number++) {
      AccountingCode code = CodeNumbers.code(number);
      Content sum = sums.sum(area, CodeNumbers.of(category), offset + number, from, to);
      if (code != null && sum != null) {
        found.put(code, sum);
      }
    }
    return found;
  }

  private int append(ReportHeader header, ReportedEntry entry) {
    boolean shippers = entry.basis().filter(MeasurementBasis.N::equals).isPresent();
    int id = row(header, entry, shippers ? EntryTable.SHIPPERS_DATA : 0);
    entry.contents().forEach(entries::add);
    return id;
  }

  private int appendDead(ReportHeader header, ReportedEntry entry) {
    return row(header, entry, EntryTable.DEAD);
  }

  private int row(ReportHeader header, ReportedEntry entry, int flags) {
    int code = entry.code().map(CodeNumbers::of).orElse(CodeNumbers.NO_CODE);
    int day = (int) entry.date().orElse(header.date()).toEpochDay();
    entries.names.pack(entry.batch());
    int area = reports.areaOf(report);
    int id = entries.add(area, day, header.type(), code, entry.keyMeasurementPoint(), flags);
    versions.reported(id, report, entry.number());
    return id;
  }

  private void count(int id, ReportedEntry entry) {
    effects.count(id);
    touch(id);
    batches.add(id);
    transfers.note(id, entry);
  }

  private void uncount(int id) {
    effects.uncount(id);
    touch(id);
    batches.remove(id);
  }

  private void touch(int id) {
    if (entries.type(id) != ReportType.PIL) {
      for (int row = entries.firstRow(id); row < entries.endRow(id); row++) {
        closings.touched(entries.category(row), entries.day(id));
      }
    }
  }

  private void replace(ReportHeader header, ReportedEntry entry) {
    int root = rootOf(entry);
    uncount(versions.current(root));
    int id = append(header, entry);
    versions.supersede(root, id);
    count(id, entry);
  }

  private void delete(ReportHeader header, ReportedEntry entry) {
    int root = rootOf(entry);
    uncount(versions.current(root));
    versions.supersede(root, appendDead(header, entry));
    entries.set(root, EntryTable.DELETED);
  }

  private void addTo(ReportHeader header, ReportedEntry entry) {
    EntryReference place = entry.refersTo().orElseThrow(IllegalStateException::new);
    int id = append(header, entry);
    int target = reports.refer(reports.area(place.area()), place.report(), header.type());
    versions.added(id, target, place.entry());
    count(id, entry);
  }

  private int rootOf(ReportedEntry entry) {
    EntryReference place = entry.refersTo().orElseThrow(IllegalStateException::new);
    int id = standings.find(place);
    if (id < 0) {
      throw new IllegalStateException("no entry " + place + " to correct");
    }
    return versions.root(id);
  }
}
