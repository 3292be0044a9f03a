package org.custodes.accounting.report.code10;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes entries in the labelled format: one a line, labels in ascending order, LF at the end.
///
/// It writes what the format can carry and refuses the rest: control characters, bytes outside
/// ASCII and the end sign have no place in a value, and an empty value has no meaning.
public final class Code10Writer {

  private final OutputStream out;
  private final Delimiters delimiters;

  public Code10Writer(OutputStream out, Delimiters delimiters) {
    this.out = requireNonNull(out, "out");
    this.delimiters = requireNonNull(delimiters, "delimiters");
  }

  /// Writes the entry that a reader holds.
  public void write(Code10Entry entry) throws IOException {
    SortedMap<Label, String> values = new TreeMap<>();
    for (Label label : Label.values()) {
      if (entry.has(label)) {
        values.put(label, entry.text(label));
      }
    }
    write(values);
  }

  /// Writes one entry.
  ///
  /// @param values by label; 001 must be among them
  /// @throws IllegalArgumentException if a value cannot be written, naming the label and what was
  ///   found
  public void write(Map<Label, String> values) throws IOException {
    if (!values.containsKey(Label.REFERENCE)) {
      throw new IllegalArgumentException("an entry begins with 001, found none");
    }
    StringBuilder line = new StringBuilder(256);
    new TreeMap<>(values).forEach((label, value) -> append(line, label, value));
    out.write(line.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
  }

  private void append(StringBuilder line, Label label, String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("label " + label.code() + " has no value");
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c > '~' || c == delimiters.end()) {
        throw new IllegalArgumentException(
            "label %s holds a character that a value cannot carry: code %d"
                .formatted(label.code(), (int) c));
      }
    }
    line.append(label.code()).append(delimiters.label()).append(value).append(delimiters.end());
  }
}
