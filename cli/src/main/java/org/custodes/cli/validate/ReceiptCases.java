package org.custodes.cli.validate;

import java.util.List;
import org.custodes.accounting.Content;

/// A list of batches received, with their sums in its last line.
final class ReceiptCases implements CaseReader {

  private static final String NAME = "air-public-icd-.*\\.csv";
  private static final List<String> COLUMNS =
      List.of(
          "line", "batch", "items", "ic_code", "element_code", "isotope_code", "u_g", "fissile_g");

  @Override
  public boolean recognises(ReferenceFile file) {
    return file.name().matches(NAME) || Csv.hasColumns(file, COLUMNS);
  }

  @Override
  public void run(List<ReferenceFile> files, Folder folder, Protocol protocol) {
    for (ReferenceFile file : files) {
      Recorder cases = protocol.recorder(file, "receipts");
      cases.attempt(file.name(), () -> run(Csv.read(file, COLUMNS), cases));
    }
  }

  private static void run(Csv csv, Recorder cases) {
    List<Csv.Row> batches = Lines.batches(csv);
    Csv.Row total = Lines.total(csv);
    Content first = content(batches.getFirst());
    Content sum = batches.stream().skip(1).map(ReceiptCases::content).reduce(first, Content::plus);
    Lines.items(batches, total, cases);
    Lines.sum("u_g", total, sum.element(), cases);
    Lines.sum("fissile_g", total, sum.fissile(), cases);
  }

  private static Content content(Csv.Row row) {
    Lines.code(row);
    return Lines.uranium(row, "u_g", "fissile_g");
  }
}
