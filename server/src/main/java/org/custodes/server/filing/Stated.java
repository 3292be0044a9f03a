package org.custodes.server.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.EntryStatus;
import org.custodes.accounting.report.ReportType;
import org.custodes.accounting.report.code10.Label;
import org.custodes.accounting.report.filing.ReportLine;
import org.custodes.server.reports.ReceivedEntry;
import org.custodes.server.reports.ReportedEntries;

/// One version of an entry of a change report or a listing, taken in from elsewhere or filed here.
///
/// @param place where it stands
/// @param address the logical entry it speaks of
/// @param code of a change; empty in a listing
/// @param day of the change, or of the inventory taking
/// @param basis first letter of label 469; empty if it has none
/// @param contents as printed, not signed
/// @param steps how finely its own figures are printed, or the report was to print
/// @param since when it was taken in, or when the books were read for it
record Stated(
    Cited place,
    EntryReference address,
    ReportType type,
    EntryStatus status,
    String code,
    LocalDate day,
    String batch,
    String point,
    String description,
    int items,
    String basis,
    List<Content> contents,
    Steps steps,
    Instant since) {

  Stated {
    contents = List.copyOf(contents);
  }

  static Stated of(ReportedEntries.Version version) {
    ReceivedEntry entry = version.entry();
    return new Stated(
        new Cited(entry.place(), false),
        entry.address(),
        version.type(),
        entry.status(),
        entry.code(),
        version.day(),
        entry.batch(),
        entry.kmp(),
        entry.description(),
        entry.items().orElse(0),
        entry.basis(),
        entry.contents(),
        Steps.of(entry.text()),
        version.taken());
  }

  /// An entry of a report that was filed here.
  ///
  /// @param number of the entry, from 1
  static Stated of(FiledReport report, int number, ReportLine line) {
    Submission said = report.submission();
    EntryReference place = new EntryReference(said.area(), said.number(), number);
    return new Stated(
        new Cited(place, true),
        line.about().orElse(place),
        said.type(),
        line.status(),
        value(line, Label.CODE),
        day(line).orElse(said.balance().end()),
        value(line, Label.BATCH),
        value(line, Label.KEY_MEASUREMENT_POINT),
        value(line, Label.DESCRIPTION),
        Optional.of(value(line, Label.ITEMS))
            .filter(text -> !text.isEmpty())
            .map(Integer::parseInt)
            .orElse(0),
        value(line, Label.MEASUREMENT).split("/", -1)[0],
        line.contents(),
        Steps.of(line).finer(Steps.of(said.precision())),
        said.known().at());
  }

  private static String value(ReportLine line, Label label) {
    return line.value(label).orElse("");
  }

  private static Optional<LocalDate> day(ReportLine line) {
    return line.value(Label.CHANGE_DATE)
        .map(text -> LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
  }

  Mba area() {
    return address.area();
  }

  /// Whether its figures count, if no later version came.
  boolean counts() {
    return status != EntryStatus.DELETION && status != EntryStatus.INVALID && !batch.isEmpty();
  }

  /// Whether it speaks of an entry of an earlier report.
  boolean corrects() {
    return status.refersBack();
  }

  Optional<ChangeCode> change() {
    return ChangeCode.of(code);
  }

  boolean rebatches() {
    return change().filter(one -> one.kind() == ChangeCode.Kind.REBATCHING).isPresent();
  }

  /// What it names: code, batch and day. The books name their changes by the same.
  Name name() {
    return new Name(code, batch, day);
  }

  /// What identifies a change to people: there is one of a code for a batch on a day.
  record Name(String code, String batch, LocalDate day) {}

  /// What it does to its batch, or what a listing finds in it.
  Map<Category, Content> effect() {
    return effects().collect(Collectors.toMap(Content::category, one -> one, Content::plus));
  }

  private Stream<Content> effects() {
    Optional<ChangeCode> what = change();
    return what.isEmpty()
        ? contents.stream()
        : contents.stream().map(one -> one.signed(sign(what.get(), one.category())));
  }

  private static int sign(ChangeCode code, Category category) {
    return code.kind() == ChangeCode.Kind.CATEGORY_CHANGE
        ? code.signIn(category)
        : code.signInBatch();
  }

  /// What it does to one category of its batch.
  Content effect(Category category) {
    return effect().getOrDefault(category, Content.zero(category));
  }
}
