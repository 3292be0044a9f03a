package org.custodes.accounting.report.filing;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.EntrySet;
import org.custodes.accounting.report.EntryStatus;
import org.custodes.accounting.report.ReportType;
import org.custodes.accounting.report.code10.Code10Entry;
import org.custodes.accounting.report.code10.Code10Reader;
import org.custodes.accounting.report.code10.Code10Writer;
import org.custodes.accounting.report.code10.Delimiters;
import org.custodes.accounting.report.code10.Label;

/// A report as it is sent.
///
/// The same letterhead, lines and remark give the same bytes, always.
///
/// @param lines at least one; each a new entry, or each about an entry sent before; none in a
///   textual report
/// @param remark about the whole report (label 391); empty for none. Of a textual report the text
/// @param about the report or entry that a textual report is about (label 099)
public record MadeReport(
    Letterhead head,
    ReportType type,
    List<ReportLine> lines,
    Optional<String> remark,
    Optional<TextualReport.About> about) {

  public MadeReport {
    requireNonNull(head, "head");
    remark = remark.map(Texts::note).filter(text -> !text.isEmpty());
    lines = List.copyOf(lines);
    boolean textual = type == ReportType.TEXTUAL;
    if (lines.isEmpty() != textual || (textual && remark.isEmpty())) {
      throw new IllegalArgumentException(
          "a textual report, and no other, has a text and no accounting entry, found %s with %d"
              .formatted(type, lines.size()));
    }
    if (about.isPresent() && !textual) {
      throw new IllegalArgumentException(
          "a textual report, and no other, is about another, found " + type);
    }
    if (lines.stream().map(line -> line.status().refersBack()).distinct().count() > 1) {
      throw new IllegalArgumentException(
          "a report is of new entries or corrects earlier ones, found both");
    }
  }

  /// The first sign of a remark that no report can carry; empty if all of it has a place. Small
  /// letters and accents have one, as capitals without them.
  public static Optional<String> uncarried(String remark) {
    return Texts.uncarried(remark);
  }

  /// A report that is about no other.
  public MadeReport(
      Letterhead head, ReportType type, List<ReportLine> lines, Optional<String> remark) {
    this(head, type, lines, remark, Optional.empty());
  }

  /// Whether it corrects what was sent before.
  public boolean correcting() {
    return !lines.isEmpty() && lines.getFirst().status().refersBack();
  }

  /// Whether it says that there is nothing to report.
  public boolean empty() {
    return !lines.isEmpty() && lines.getFirst().status() == EntryStatus.INVALID;
  }

  /// How many entries it has: accounting entries, or the pieces of a text.
  public int entries() {
    return type == ReportType.TEXTUAL ? Texts.pieces(remark.orElseThrow()).size() : lines.size();
  }

  /// The file.
  public byte[] bytes() {
    if (type == ReportType.TEXTUAL) {
      return new TextualReport(head, about, remark.orElseThrow()).bytes();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(lines.size() * 256);
    Code10Writer writer = new Code10Writer(out, Delimiters.STANDARD);
    try {
      for (int i = 0; i < lines.size(); i++) {
        writer.write(entry(i));
      }
      List<SortedMap<Label, String>> notes = notes();
      for (SortedMap<Label, String> note : notes) {
        writer.write(note);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing into memory", e);
    }
    return out.toByteArray();
  }

  private SortedMap<Label, String> entry(int place) {
    ReportLine line = lines.get(place);
    SortedMap<Label, String> entry = new TreeMap<>(line.values());
    entry.put(Label.REFERENCE, reference(EntrySet.OI));
    entry.put(Label.ENTRY, number(place, lines.size()));
    entry.put(Label.REPORT_DATE, head.date().format(ChangeLines.DAY));
    entry.put(Label.ENCODER, head.encoder());
    entry.put(Label.REPORT_TYPE, String.valueOf(type.letter()));
    entry.put(Label.PERIOD, period());
    entry.put(Label.FACILITY, head.facility().code());
    entry.put(Label.AREA, head.area().code());
    entry.put(Label.STATUS, status(line));
    if (line.note().isPresent()) {
      entry.put(Label.NOTE_INDICATOR, "Y");
    }
    return entry;
  }

  private List<SortedMap<Label, String>> notes() {
    List<String[]> notes = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String about = "E/" + (i + 1);
      lines.get(i).note().stream()
          .flatMap(text -> Texts.pieces(text).stream())
          .forEach(text -> notes.add(new String[] {about, text}));
    }
    remark.stream()
        .flatMap(text -> Texts.pieces(text).stream())
        .forEach(text -> notes.add(new String[] {"R", text}));
    List<SortedMap<Label, String>> entries = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      SortedMap<Label, String> entry = new TreeMap<>();
      entry.put(Label.REFERENCE, reference(EntrySet.NC));
      entry.put(Label.ENTRY, number(i, notes.size()));
      entry.put(Label.REPORT_DATE, head.date().format(ChangeLines.DAY));
      entry.put(Label.NOTE_REFERENCE, notes.get(i)[0]);
      entry.put(Label.FACILITY, head.facility().code());
      entry.put(Label.AREA, head.area().code());
      entry.put(Label.NOTE, notes.get(i)[1]);
      entries.add(entry);
    }
    return entries;
  }

  private String reference(EntrySet set) {
    return set + "/" + head.country() + ";" + head.number();
  }

  private String period() {
    String end = head.period().end().format(ChangeLines.DAY);
    return type == ReportType.PIL ? end : head.period().start().format(ChangeLines.DAY) + "/" + end;
  }

  private String status(ReportLine line) {
    return line.status().letter()
        + line.about()
            .map(at -> "/%s;%d/%d".formatted(head.country(), at.report(), at.entry()))
            .orElse("");
  }

  private static String number(int place, int total) {
    return place == 0 ? "1/" + total : String.valueOf(place + 1);
  }

  /// The lines of a file that [#bytes] made.
  ///
  /// @param sources the keys that each line came from, in the order of the lines
  /// @throws IllegalArgumentException if the bytes are no such file
  public static List<ReportLine> lines(byte[] file, List<List<UUID>> sources) {
    Code10Reader reader =
        new Code10Reader(
            new ByteArrayInputStream(file),
            fault -> {
              throw new IllegalArgumentException("not a report made here: " + fault.text());
            });
    List<ReportLine> lines = new ArrayList<>();
    Map<Integer, StringBuilder> notes = new TreeMap<>();
    try {
      while (reader.next()) {
        Code10Entry entry = reader.entry();
        if (entry.set() == EntrySet.OI) {
          lines.add(line(entry, sources.get(lines.size())));
        } else if (entry.value(Label.NOTE_REFERENCE.code()).matches("E/[0-9]+")) {
          int about = Integer.parseInt(entry.value(Label.NOTE_REFERENCE.code()).substring(2));
          notes.computeIfAbsent(about, _ -> new StringBuilder()).append(entry.note());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
    notes.forEach(
        (about, text) -> lines.set(about - 1, noted(lines.get(about - 1), text.toString())));
    return lines;
  }

  private static ReportLine noted(ReportLine line, String text) {
    return new ReportLine(
        line.status(), line.about(), line.values(), Optional.of(text), line.sources());
  }

  private static ReportLine line(Code10Entry entry, List<UUID> sources) {
    SortedMap<Label, String> values = new TreeMap<>();
    for (Label label : Label.values()) {
      String value = label.number() >= Label.SHIPPER.number() ? entry.value(label.code()) : "";
      if (!value.isEmpty() && label != Label.NOTE_INDICATOR) {
        values.put(label, value);
      }
    }
    Optional<EntryReference> about =
        entry.status().refersBack() ? entry.refersTo() : Optional.empty();
    return new ReportLine(entry.status(), about, values, Optional.empty(), sources);
  }
}
