package org.custodes.accounting.report.code10;

import static org.custodes.accounting.report.code10.Bytes.NO_DATE;
import static org.custodes.accounting.report.code10.Bytes.NO_NUMBER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.MeasurementBasis;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.EntrySet;
import org.custodes.accounting.report.EntryStatus;
import org.custodes.accounting.report.Policy;
import org.custodes.accounting.report.ReportType;
import org.custodes.accounting.report.ReportedEntry;
import org.jspecify.annotations.Nullable;

/// One entry of a labelled report: a span of bytes, with where each label's value lies in it.
///
/// What every rule needs is read into numbers when the entry is loaded; texts are made when asked
/// for. Fields that could not be read hold `null`, [Bytes#NO_NUMBER] or [Bytes#NO_DATE].
public final class Code10Entry extends LabelledSpan implements ReportedEntry {

  final Delimiters delimiters;
  private final Policy policy;

  /// As the prefix says; without a prefix a guess by the labels.
  EntrySet set = EntrySet.OI;

  boolean prefixReadable;
  int country;
  int report;
  int number;

  /// Absent: 0. Unreadable: [Bytes#NO_NUMBER].
  int total;

  @Nullable ReportType type;
  private byte typeLetter;
  @Nullable EntryStatus status;
  @Nullable AccountingCode code;
  int reportDate;
  int periodStart;
  int periodEnd;
  boolean periodIsOneDay;
  int changeDate;
  int referenceCountry;
  int referenceReport;
  int referenceEntry;
  @Nullable Mba area;
  private int areaBytes;

  final Weights weights = new Weights();

  Code10Entry(Delimiters delimiters, Policy policy) {
    this.delimiters = delimiters;
    this.policy = policy;
  }

  void load(Block block, int index) {
    locate(block, index);
    readReference();
    readEntryNumber();
    readStatus();
    readArea();
    readDates();
    readType();
    code = has(Label.CODE) ? Codes411.find(bytes, from(Label.CODE), to(Label.CODE)) : null;
    weights.read(this);
  }

  private void readType() {
    byte letter = lengthOf(Label.REPORT_TYPE) == 1 ? bytes[from(Label.REPORT_TYPE)] : 0;
    if (letter != typeLetter) {
      typeLetter = letter;
      type = ReportType.ofLetter((char) letter).orElse(null);
    }
  }

  private void readReference() {
    country = NO_NUMBER;
    report = NO_NUMBER;
    int from = from(Label.REFERENCE);
    int to = has(Label.REFERENCE) ? to(Label.REFERENCE) : from;
    EntrySet read = to - from < 2 ? null : setAt(from);
    prefixReadable = read != null;
    set = read != null ? read : has(Label.NOTE) ? EntrySet.NC : EntrySet.OI;
    if (to - from < 7
        || bytes[from + 2] != delimiters.item()
        || bytes[from + 5] != delimiters.part()) {
      return;
    }
    country = Bytes.isCode(bytes, from + 3, from + 5) ? Bytes.two(bytes, from + 3) : NO_NUMBER;
    int readNumber = Bytes.number(bytes, from + 6, to);
    report = readNumber > 0 ? readNumber : NO_NUMBER;
  }

  private @Nullable EntrySet setAt(int from) {
    if (bytes[from] == 'O' && bytes[from + 1] == 'I') {
      return EntrySet.OI;
    }
    return bytes[from] == 'N' && bytes[from + 1] == 'C' ? EntrySet.NC : null;
  }

  private void readEntryNumber() {
    number = NO_NUMBER;
    total = 0;
    if (!has(Label.ENTRY)) {
      return;
    }
    int from = from(Label.ENTRY);
    int to = to(Label.ENTRY);
    int slash = Bytes.indexOf(bytes, from, to, delimiters.item());
    int first = Bytes.number(bytes, from, slash < 0 ? to : slash);
    number = first > 0 ? first : NO_NUMBER;
    if (slash >= 0) {
      int second = Bytes.number(bytes, slash + 1, to);
      total = second > 0 ? second : NO_NUMBER;
    }
  }

  private void readStatus() {
    status = null;
    referenceCountry = 0;
    referenceReport = 0;
    referenceEntry = 0;
    if (lengthOf(Label.STATUS) == 0) {
      return;
    }
    int from = from(Label.STATUS);
    int to = to(Label.STATUS);
    status = EntryStatus.ofLetter((char) bytes[from]).orElse(null);
    if (to - from > 1) {
      readStatusReference(from + 1, to);
    }
  }

  private void readStatusReference(int from, int to) {
    referenceCountry = NO_NUMBER;
    referenceReport = NO_NUMBER;
    referenceEntry = NO_NUMBER;
    int slash = to - from > 6 ? Bytes.indexOf(bytes, from + 4, to, delimiters.item()) : -1;
    if (slash < 0
        || bytes[from] != delimiters.item()
        || bytes[from + 3] != delimiters.part()
        || !Bytes.isCode(bytes, from + 1, from + 3)) {
      return;
    }
    referenceCountry = Bytes.two(bytes, from + 1);
    int first = Bytes.number(bytes, from + 4, slash);
    int second = Bytes.number(bytes, slash + 1, to);
    referenceReport = first > 0 ? first : NO_NUMBER;
    referenceEntry = second > 0 ? second : NO_NUMBER;
  }

  private void readArea() {
    if (lengthOf(Label.AREA) != 4) {
      area = null;
      areaBytes = 0;
      return;
    }
    int four = Bytes.four(bytes, from(Label.AREA));
    if (four != areaBytes || area == null) {
      areaBytes = four;
      area =
          Bytes.isSiteCode(bytes, from(Label.AREA), to(Label.AREA))
              ? new Mba(text(Label.AREA))
              : null;
    }
  }

  private void readDates() {
    reportDate = date(Label.REPORT_DATE);
    changeDate = date(Label.CHANGE_DATE);
    periodStart = NO_DATE;
    periodEnd = NO_DATE;
    periodIsOneDay = false;
    if (has(Label.PERIOD)) {
      int from = from(Label.PERIOD);
      int to = to(Label.PERIOD);
      int slash = Bytes.indexOf(bytes, from, to, delimiters.item());
      periodIsOneDay = slash < 0;
      periodStart = date(from, slash < 0 ? to : slash);
      periodEnd = slash < 0 ? periodStart : date(slash + 1, to);
    }
  }

  private int date(Label label) {
    return has(label) ? date(from(label), to(label)) : NO_DATE;
  }

  private int date(int from, int to) {
    return Bytes.date(bytes, from, to, policy.centuryPivot());
  }

  /// The day on which the entry counts: of the change, or the end of the period.
  int day() {
    return type == ReportType.ICR ? changeDate : periodEnd;
  }

  @Override
  public EntrySet set() {
    return set;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public EntryStatus status() {
    return status == null ? EntryStatus.NEW : status;
  }

  @Override
  public Optional<EntryReference> refersTo() {
    Mba own = area;
    return own == null || referenceReport < 1 || referenceEntry < 1
        ? Optional.empty()
        : Optional.of(new EntryReference(own, referenceReport, referenceEntry));
  }

  @Override
  public Optional<AccountingCode> code() {
    return Optional.ofNullable(code);
  }

  @Override
  public Optional<LocalDate> date() {
    int day = day();
    return day == NO_DATE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }

  @Override
  public String keyMeasurementPoint() {
    return text(Label.KEY_MEASUREMENT_POINT);
  }

  @Override
  public String batch() {
    return text(Label.BATCH);
  }

  @Override
  public String shippersBatch() {
    return text(Label.SHIPPERS_BATCH);
  }

  @Override
  public String description() {
    return text(Label.DESCRIPTION);
  }

  @Override
  public String shipper() {
    return text(Label.SHIPPER);
  }

  @Override
  public String receiver() {
    return text(Label.RECEIVER);
  }

  @Override
  public Optional<MeasurementBasis> basis() {
    return lengthOf(Label.MEASUREMENT) == 0
        ? Optional.empty()
        : MeasurementBasis.ofLetter((char) bytes[from(Label.MEASUREMENT)]);
  }

  @Override
  public OptionalInt items() {
    int items =
        has(Label.ITEMS) ? Bytes.number(bytes, from(Label.ITEMS), to(Label.ITEMS)) : NO_NUMBER;
    return items == NO_NUMBER ? OptionalInt.empty() : OptionalInt.of(items);
  }

  @Override
  public List<Content> contents() {
    return weights.contents();
  }

  @Override
  public String note() {
    return text(Label.NOTE);
  }

  @Override
  public String value(String label) {
    return label.matches("[0-9]{3}")
        ? Label.of(Integer.parseInt(label)).map(this::text).orElse("")
        : "";
  }
}
