package org.custodes.server.books.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.custodes.server.books.Bookkeeping;
import org.custodes.server.books.TypedLine;
import org.custodes.server.books.web.Pasted.Row;
import org.custodes.server.facts.Bytes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// A listing of batches as it was sent: pasted, or for longer ones as a file.
///
/// @param checked the hash of what was judged before; only that can be asked for
/// @param fromFile whether it came as a file, which must be chosen again to be sent again
record ListingForm(String day, String text, String checked, boolean fromFile) {

  /// Most bytes of a listing that is sent as a file.
  static final long BYTES = 16L << 20;

  /// The fields in their documented order.
  static final List<String> FIELDS =
      List.of(
          "point",
          "batch",
          "description",
          "items",
          "measurement",
          "category",
          "element",
          "fissile");

  static ListingForm blank(String day) {
    return new ListingForm(day, "", "", false);
  }

  /// @param file chosen instead of pasting; a browser sends an empty one where there is none
  static ListingForm of(String day, String text, String checked, @Nullable MultipartFile file) {
    return file == null || file.isEmpty()
        ? new ListingForm(day.strip(), text, checked, false)
        : new ListingForm(day.strip(), read(file), checked, true);
  }

  Pasted pasted() {
    return Pasted.read(text, FIELDS, Bookkeeping.MOST_LISTED);
  }

  /// What is judged, by its hash.
  String hash() {
    return Bytes.ofText(day + "\n" + text).sha256().hex();
  }

  boolean wasChecked() {
    return checked.equals(hash());
  }

  /// What the form shows again; a file is not shown.
  String pastedText() {
    return fromFile ? "" : text;
  }

  /// Lines of one batch are one line with several categories.
  ///
  /// @return for each line of the listing the pasted ones
  static List<List<Row>> lines(List<Row> rows) {
    Map<String, List<Row>> lines = new LinkedHashMap<>();
    for (Row row : rows) {
      String name = row.at("batch").isEmpty() ? "line " + row.number() : "batch " + row.at("batch");
      lines.computeIfAbsent(name, _ -> new ArrayList<>()).add(row);
    }
    return lines.values().stream().map(List::copyOf).toList();
  }

  static List<TypedLine> typed(List<List<Row>> lines) {
    return lines.stream().map(PastedLines::line).toList();
  }

  /// Text in UTF-8; the mark that a spreadsheet may put before it is taken off.
  private static String read(MultipartFile file) {
    try {
      String text = new String(file.getBytes(), StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException failure) {
      throw new UncheckedIOException("the listing that was sent cannot be read", failure);
    }
  }
}
