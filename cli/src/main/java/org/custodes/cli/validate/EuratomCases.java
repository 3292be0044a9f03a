package org.custodes.cli.validate;

import java.util.List;

/// Reports in the fields of Euratom, which are known by their columns.
final class EuratomCases implements CaseReader {

  static final String NOT_READ = "Euratom reports are not read yet";

  private static final List<String> COLUMNS =
      List.of("ReportType", "TransactionID", "ICCode", "ElementCategory", "FissileWeight");

  @Override
  public boolean recognises(ReferenceFile file) {
    return file.name().endsWith(".csv")
        && (file.name().startsWith("constructed-euratom-") || hasColumns(file));
  }

  @Override
  public void run(List<ReferenceFile> files, Folder folder, Protocol protocol) {
    files.forEach(file -> protocol.recorder(file, "euratom").skipped(file.name(), NOT_READ));
  }

  private static boolean hasColumns(ReferenceFile file) {
    return List.of(file.firstLine().split(",", -1)).containsAll(COLUMNS);
  }
}
