package org.custodes.accounting.report.code10;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.custodes.accounting.report.Fault;
import org.custodes.accounting.report.Policy;

/// What a reader makes of some text: the entries in writing order and the faults.
record Reading(List<String> entries, List<SyntaxFault> faults) {

  static Reading of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8), Limits.STANDARD);
  }

  static Reading of(byte[] bytes, Limits limits) {
    return of(new ByteArrayInputStream(bytes), Delimiters.STANDARD, limits);
  }

  static Reading of(InputStream in, Delimiters delimiters, Limits limits) {
    List<String> entries = new ArrayList<>();
    List<SyntaxFault> faults = new ArrayList<>();
    try {
      Code10Reader reader = new Code10Reader(in, delimiters, limits, Policy.STANDARD, faults::add);
      while (reader.next()) {
        entries.add(reader.entry().text());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Reading(entries, faults);
  }

  /// The text read and written again.
  static String rewritten(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Code10Reader reader =
          new Code10Reader(
              new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), fault -> {});
      Code10Writer writer = new Code10Writer(out, Delimiters.STANDARD);
      while (reader.next()) {
        writer.write(reader.entry());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.US_ASCII);
  }

  List<Fault> kinds() {
    return faults.stream().map(SyntaxFault::fault).toList();
  }
}
