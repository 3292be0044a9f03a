package org.custodes.accounting.report.code10;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Country;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.report.EntrySet;
import org.custodes.accounting.report.ReportHeader;
import org.custodes.accounting.report.ReportType;
import org.jspecify.annotations.Nullable;

/// The report whose entries are being read: what they share and what they add up to.
final class OpenReport {

  final @Nullable Mba area;

  /// [Bytes#NO_NUMBER] if it could not be read.
  final int number;

  final int country;
  final long offset;
  final long line;

  /// Known once an entry states everything that belongs to it.
  @Nullable ReportHeader header;

  /// The number was used before: the entries are judged, not taken.
  boolean repeated;

  /// The area reported before.
  boolean hasPast;

  boolean textual;
  int accountingEntries;
  int lastAccounting;
  int totalAccounting;
  int notes;
  int lastNote;
  int totalNotes;

  /// Entry numbers with 390.
  final BitSet withIndicator = new BitSet();

  /// Entry numbers that a note is about.
  final BitSet noted = new BitSet();

  boolean hasGeneralNote;

  /// Day of the earliest new change; none: [Integer#MAX_VALUE].
  int earliestChange = Integer.MAX_VALUE;

  boolean hasNew;
  boolean hasOnlyEmpty = true;
  boolean emptyHasContent;

  private final Map<Category, Content> rebatching = new EnumMap<>(Category.class);

  /// Entry number of each line of a balance, by category and code.
  final Map<Line, Integer> lines = new LinkedHashMap<>();

  private byte[] encoder = new byte[0];
  private byte[] facility = new byte[0];

  /// A line of a balance report.
  record Line(Category category, AccountingCode code) {}

  OpenReport(Code10Entry first) {
    area = first.area;
    number = first.report;
    country = first.country;
    offset = first.offset();
    line = first.line();
  }

  /// Whether the entry belongs to this report, as far as it can be read.
  boolean holds(Code10Entry entry) {
    boolean sameNumber = entry.report == Bytes.NO_NUMBER || entry.report == number;
    Mba other = entry.area;
    boolean sameArea = other == null || other.equals(area);
    return sameNumber && sameArea;
  }

  /// Takes what all entries share from an accounting entry that states all of it.
  void readHeader(Code10Entry entry, String file) {
    ReportType type = entry.type;
    if (area == null
        || number == Bytes.NO_NUMBER
        || country == Bytes.NO_NUMBER
        || type == null
        || type == ReportType.TEXTUAL
        || entry.reportDate == Bytes.NO_DATE
        || entry.periodStart == Bytes.NO_DATE
        || entry.periodEnd == Bytes.NO_DATE
        || entry.periodEnd < entry.periodStart) {
      return;
    }
    encoder = copy(entry, Label.ENCODER);
    facility = copy(entry, Label.FACILITY);
    header =
        new ReportHeader(
            file,
            countryCode(),
            area,
            entry.text(Label.FACILITY),
            number,
            type,
            LocalDate.ofEpochDay(entry.reportDate),
            new Period(
                LocalDate.ofEpochDay(entry.periodStart), LocalDate.ofEpochDay(entry.periodEnd)),
            entry.text(Label.ENCODER));
  }

  /// Takes what a textual report states.
  void readTextualHeader(Code10Entry entry, String file) {
    if (number == Bytes.NO_NUMBER
        || country == Bytes.NO_NUMBER
        || entry.reportDate == Bytes.NO_DATE) {
      return;
    }
    facility = copy(entry, Label.FACILITY);
    header =
        new ReportHeader(
            file,
            countryCode(),
            area,
            entry.text(Label.FACILITY),
            number,
            ReportType.TEXTUAL,
            LocalDate.ofEpochDay(entry.reportDate),
            null,
            "");
  }

  boolean sameEncoder(Code10Entry entry) {
    return same(encoder, entry, Label.ENCODER);
  }

  boolean sameFacility(Code10Entry entry) {
    return same(facility, entry, Label.FACILITY);
  }

  void count(Code10Entry entry) {
    if (entry.set == EntrySet.NC) {
      notes++;
    } else {
      accountingEntries++;
    }
  }

  /// Adds what an entry moves out of batches (RM, positive) or into them (RP, negative).
  void addRebatching(Content content, int sign) {
    rebatching.merge(content.category(), content.signed(sign), Content::plus);
  }

  Iterable<Content> rebatching() {
    return rebatching.values();
  }

  Country countryCode() {
    return new Country("" + (char) (country >>> 8) + (char) (country & 0xff));
  }

  private static byte[] copy(Code10Entry entry, Label label) {
    return entry.has(label)
        ? Arrays.copyOfRange(entry.bytes, entry.from(label), entry.to(label))
        : new byte[0];
  }

  private static boolean same(byte[] one, Code10Entry entry, Label label) {
    return Arrays.equals(
        one,
        0,
        one.length,
        entry.bytes,
        entry.from(label),
        entry.from(label) + entry.lengthOf(label));
  }
}
