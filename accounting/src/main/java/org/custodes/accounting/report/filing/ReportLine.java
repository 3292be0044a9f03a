package org.custodes.accounting.report.filing;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.custodes.accounting.Content;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.EntryStatus;
import org.custodes.accounting.report.code10.Label;

/// One accounting entry of a report, with the entries of the books that it came from.
///
/// @param status `N`, or what it does to an entry sent before (label 309)
/// @param about the entry that it corrects or deletes, or the place that it takes in an earlier
///   report; there for `C`, `D` and `A` and for nothing else
/// @param values labels 370 to 800 as printed; none for a deletion and an empty report
/// @param note for the reader (label 391), in the characters of reports
/// @param sources keys of the journal's entries; none where other lines of the report say it all
public record ReportLine(
    EntryStatus status,
    Optional<EntryReference> about,
    SortedMap<Label, String> values,
    Optional<String> note,
    List<UUID> sources) {

  /// The sign that parts the pieces of a name.
  private static final String SEPARATOR = " ";

  public ReportLine {
    requireNonNull(status, "status");
    if (status.refersBack() != about.isPresent()) {
      throw new IllegalArgumentException(
          "a correction, deletion or addition names an entry and nothing else does, found "
              + status);
    }
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    note = note.map(Texts::note).filter(text -> !text.isEmpty());
    sources = List.copyOf(sources);
  }

  /// A new entry.
  static ReportLine added(
      SortedMap<Label, String> values, Optional<String> note, List<UUID> sources) {
    return new ReportLine(EntryStatus.NEW, Optional.empty(), values, note, sources);
  }

  /// The only entry of a report about nothing.
  static ReportLine empty(List<UUID> sources) {
    return new ReportLine(
        EntryStatus.INVALID, Optional.empty(), new TreeMap<>(), Optional.empty(), sources);
  }

  /// The same figures as a correction or addition.
  ReportLine as(EntryStatus newStatus, EntryReference place) {
    return new ReportLine(newStatus, Optional.of(place), values, note, sources);
  }

  /// Takes an entry back.
  static ReportLine deletion(EntryReference place, List<UUID> sources) {
    return new ReportLine(
        EntryStatus.DELETION, Optional.of(place), new TreeMap<>(), Optional.empty(), sources);
  }

  /// A value as printed, for example `LD` for label 411.
  public Optional<String> value(Label label) {
    return Optional.ofNullable(values.get(label));
  }

  /// What its weights say, one content for each category.
  public List<Content> contents() {
    return Weighed.read(values);
  }

  /// Whether it says the same as another, whatever it came from.
  boolean says(ReportLine other) {
    return values.equals(other.values) && note.equals(other.note);
  }

  /// What it is about, so that it can be found again among entries sent before: for a change its
  /// code, batch and day; in a listing the batch and where it lies; in a balance the line.
  String name() {
    if (values.containsKey(Label.CHANGE_DATE)) {
      return joined(Label.CODE, Label.CHANGE_DATE, Label.BATCH);
    }
    if (values.containsKey(Label.BATCH)) {
      return joined(Label.KEY_MEASUREMENT_POINT, Label.BATCH);
    }
    String category =
        contents().stream()
            .map(one -> one.category().name())
            .collect(Collectors.joining(SEPARATOR));
    return joined(Label.CODE) + SEPARATOR + category;
  }

  private String joined(Label... labels) {
    return List.of(labels).stream()
        .map(label -> values.getOrDefault(label, ""))
        .collect(Collectors.joining(SEPARATOR));
  }
}
