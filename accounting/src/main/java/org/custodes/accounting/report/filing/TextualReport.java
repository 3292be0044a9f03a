package org.custodes.accounting.report.filing;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.custodes.accounting.Mba;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.EntrySet;
import org.custodes.accounting.report.ReportType;
import org.custodes.accounting.report.code10.Code10Writer;
import org.custodes.accounting.report.code10.Delimiters;
import org.custodes.accounting.report.code10.Label;

/// A report in words: an explanation, or notice of an unusual event.
///
/// @param head whose number is of the area's one series; its period and encoder are not sent
/// @param about the entry that the text is about, or a report; empty for neither
/// @param text in the characters of reports; longer text is more entries (label 391)
public record TextualReport(Letterhead head, Optional<About> about, String text) {

  /// Longest text, in characters.
  public static final int LONGEST = 20_000;

  /// What a text is about.
  public sealed interface About {
    /// A whole report.
    record Report(int number) implements About {}

    /// One entry of a report.
    record OneEntry(EntryReference place) implements About {}

    /// As people write it: `7` for a report, `7/2` for its second entry.
    default String label() {
      return switch (this) {
        case Report(int number) -> String.valueOf(number);
        case OneEntry(EntryReference place) -> place.report() + "/" + place.entry();
      };
    }

    /// The number of the report that it is, or is in.
    default int report() {
      return switch (this) {
        case Report(int number) -> number;
        case OneEntry(EntryReference place) -> place.report();
      };
    }

    /// Reads what [#label] writes.
    ///
    /// @return empty if it is neither
    static Optional<About> parse(Mba area, String label) {
      if (!label.matches("[1-9][0-9]{0,8}(/[1-9][0-9]{0,8})?")) {
        return Optional.empty();
      }
      List<Integer> numbers = Stream.of(label.split("/", -1)).map(Integer::valueOf).toList();
      return Optional.of(
          numbers.size() == 1
              ? new Report(numbers.getFirst())
              : new OneEntry(new EntryReference(area, numbers.getFirst(), numbers.getLast())));
    }
  }

  public TextualReport {
    requireNonNull(head, "head");
    requireNonNull(about, "about");
    if (text.length() > LONGEST || Texts.note(text).isEmpty()) {
      throw new IllegalArgumentException(
          "a textual report has 1 to %d characters, found %d".formatted(LONGEST, text.length()));
    }
    text = Texts.note(text);
  }

  /// The file.
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Code10Writer writer = new Code10Writer(out, Delimiters.STANDARD);
    List<String> pieces = Texts.pieces(text);
    try {
      for (int i = 0; i < pieces.size(); i++) {
        writer.write(entry(i, pieces));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing into memory", e);
    }
    return out.toByteArray();
  }

  private SortedMap<Label, String> entry(int place, List<String> pieces) {
    SortedMap<Label, String> entry = new TreeMap<>();
    entry.put(Label.REFERENCE, EntrySet.NC + "/" + head.country() + ";" + head.number());
    entry.put(Label.ENTRY, place == 0 ? "1/" + pieces.size() : String.valueOf(place + 1));
    entry.put(Label.REPORT_DATE, head.date().format(ChangeLines.DAY));
    entry.put(Label.REPORT_TYPE, String.valueOf(ReportType.TEXTUAL.letter()));
    about.ifPresent(one -> entry.put(Label.NOTE_REFERENCE, reference(one)));
    entry.put(Label.FACILITY, head.facility().code());
    entry.put(Label.AREA, head.area().code());
    entry.put(Label.NOTE, pieces.get(place));
    return entry;
  }

  private static String reference(About about) {
    return switch (about) {
      case About.Report(int number) -> "R/" + number;
      case About.OneEntry(EntryReference place) -> "E/" + place.report() + "/" + place.entry();
    };
  }
}
