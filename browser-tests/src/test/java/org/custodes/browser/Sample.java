package org.custodes.browser;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file of reports made from one of the constructed samples: the same story in another area.
///
/// @param name under which the file is handed in
/// @param text labelled reports, Code 10
record Sample(String name, String text) {

  /// The area of the constructed samples.
  private static final String TOLD_OF = "ZM01";

  /// Reads `constructed-code10-<part>.txt` as if `area` had sent it.
  static Sample of(String part, String area) {
    Path file =
        Path.of(System.getProperty("custodes.samples", "../reference/accounting-samples"))
            .resolve("constructed-code10-" + part + ".txt");
    try {
      String text = Files.readString(file, StandardCharsets.US_ASCII);
      return new Sample(area + "-" + part + ".txt", text.replace(TOLD_OF, area));
    } catch (IOException e) {
      throw new UncheckedIOException("the sample " + file, e);
    }
  }

  /// The same with one text, which must be there, in the place of another.
  Sample with(String found, String put) {
    if (!text.contains(found)) {
      throw new IllegalArgumentException(name + " does not say " + found);
    }
    return new Sample(name, text.replace(found, put));
  }

  Sample named(String other) {
    return new Sample(other, text);
  }

  FilePayload payload() {
    return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.US_ASCII));
  }
}
