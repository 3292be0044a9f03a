package org.custodes.cli.validate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Mass;
import org.custodes.accounting.report.Fault;
import org.custodes.accounting.report.Finding;
import org.custodes.accounting.report.code10.Label;

/// Dates of six digits whose order of day and year nobody tells.
final class PrintedDates {

  private static final String COLUMN = "date_as_printed";
  private static final Map<Label, Mass> GRAM =
      Map.of(Label.ENRICHED, Mass.ofGrams("1"), Label.U235, Mass.ofGrams("0.5"));

  private PrintedDates() {}

  /// How six digits may be meant.
  enum Order {
    DDMMYY,
    YYMMDD;

    /// The date as label 412 carries it: it takes `YYMMDD` as it is.
    String label(String printed) {
      return switch (this) {
        case DDMMYY ->
            "20" + printed.substring(4) + printed.substring(2, 4) + printed.substring(0, 2);
        case YYMMDD -> printed;
      };
    }
  }

  /// Why the dates cannot be meant so: a day that does not exist, or one before the line above.
  static Optional<String> refusal(List<Csv.Row> rows, Order order) {
    Probe probe = new Probe();
    for (Csv.Row row : rows) {
      if (!row.text(COLUMN).matches("[0-9]{6}")) {
        throw row.refused(COLUMN, "six digits");
      }
      probe.add(ChangeCode.LN, order.label(row.text(COLUMN)), GRAM);
    }
    return refusal(rows, probe.ask());
  }

  private static Optional<String> refusal(List<Csv.Row> rows, Probe.Answer answer) {
    LocalDate before = LocalDate.MIN;
    for (int i = 0; i < rows.size(); i++) {
      String line = "line " + rows.get(i).text("line") + ", " + rows.get(i).text(COLUMN) + ": ";
      Optional<Finding> impossible = answer.finding(Fault.DATE_IMPOSSIBLE, i + 1);
      if (impossible.isPresent()) {
        return Optional.of(line + impossible.get().text());
      }
      LocalDate date = answer.dates().getOrDefault(i + 1, LocalDate.MIN);
      if (date.isBefore(before)) {
        return Optional.of(line + date + " is before " + before + " of the line above");
      }
      before = date;
    }
    return Optional.empty();
  }
}
