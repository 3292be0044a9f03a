package org.custodes.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.custodes.verifier.tables.Export;

/// Exports that were written, perhaps changed, and verified.
///
/// @param folder where files go
public record Verified(Path folder) {

  public Outcome of(History house) {
    HousePolicy policy = Histories.policy(house);
    return of(policy, Export.of(house, policy, folder));
  }

  public Outcome of(HousePolicy policy, String export) {
    try {
      Path file = Files.writeString(Files.createTempFile(folder, "export", ".sql"), export);
      return Verification.of(policy, Verification.Sources.export(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The codes of all differences, each once.
  public static List<String> codes(Outcome outcome) {
    return outcome.listed().stream()
        .filter(one -> one.weight() == Finding.Weight.DIFFERENCE)
        .map(Finding::code)
        .distinct()
        .sorted()
        .toList();
  }

  /// The export with the first match of a pattern in the rows of a table replaced.
  public static String changed(String export, String table, String pattern, String replacement) {
    int start = export.indexOf("COPY " + table + " ");
    int end = export.indexOf("\n\\.\n", start) + 1;
    String rows = export.substring(start, end);
    Matcher match = Pattern.compile(pattern, Pattern.MULTILINE).matcher(rows);
    if (!match.find(rows.indexOf('\n'))) {
      throw new IllegalArgumentException(table + " has no " + pattern);
    }
    StringBuilder changed = new StringBuilder();
    match.appendReplacement(changed, replacement);
    match.appendTail(changed);
    return export.substring(0, start) + changed + export.substring(end);
  }
}
