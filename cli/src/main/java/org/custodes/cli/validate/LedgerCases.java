package org.custodes.cli.validate;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.IaeaBalance;
import org.custodes.accounting.balance.Period;

/// A general ledger of enriched uranium: after every line, what the book holds.
///
/// The public ledger `air-public-…` is known to have impossible dates; there a reading of them must
/// be refused, whichever it is.
final class LedgerCases implements CaseReader {

  private static final String NAME = "air-public-general-ledger-.*\\.csv";
  private static final String TRAP = "air-public-";
  private static final List<String> COLUMNS =
      List.of(
          "line",
          "date_as_printed",
          "doc",
          "ic_code",
          "items",
          "receipt_u",
          "receipt_u235",
          "other_dec_u",
          "other_dec_u235",
          "inv_u",
          "inv_u235",
          "inv_items");
  private static final Mba AREA = new Mba("ZM01");
  private static final Period PERIOD = Period.on(LocalDate.EPOCH);

  @Override
  public boolean recognises(ReferenceFile file) {
    return file.name().matches(NAME) || Csv.hasColumns(file, COLUMNS);
  }

  @Override
  public void run(List<ReferenceFile> files, Folder folder, Protocol protocol) {
    for (ReferenceFile file : files) {
      Recorder cases = protocol.recorder(file, "ledger");
      cases.attempt(file.name(), () -> run(Csv.read(file, COLUMNS), cases));
    }
  }

  private static void run(Csv csv, Recorder cases) {
    Map<ChangeCode, Content> changes = new EnumMap<>(ChangeCode.class);
    long items = 0;
    for (Csv.Row row : csv.rows()) {
      if (row.has("ic_code")) {
        ChangeCode code = Lines.code(row);
        changes.merge(code, amount(row, code), Content::plus);
        items += row.has("items") ? (long) code.sign() * row.count("items") : 0;
      }
      String got = shown(book(changes), String.valueOf(items));
      cases.same(name(row), shown(expected(row), row.text("inv_items")), got);
    }
    if (csv.file().name().startsWith(TRAP)) {
      dates(csv, cases);
    }
  }

  private static Content book(Map<ChangeCode, Content> changes) {
    return IaeaBalance.open(AREA, PERIOD, Content.zero(Category.ENRICHED), changes).book();
  }

  /// What the line moves; a decrease stands in columns of its own.
  private static Content amount(Csv.Row row, ChangeCode code) {
    String side = code.sign() > 0 ? "receipt" : "other_dec";
    return new Content(Category.ENRICHED, row.grams(side + "_u"), row.grams(side + "_u235"));
  }

  private static Content expected(Csv.Row row) {
    return new Content(Category.ENRICHED, row.grams("inv_u"), row.grams("inv_u235"));
  }

  private static String shown(Content content, String items) {
    return Pair.text(content) + ", " + items + " items";
  }

  private static String name(Csv.Row row) {
    String code = row.text("ic_code");
    return "line %s, book after %s %s".formatted(row.text("line"), row.text("doc"), code).strip();
  }

  private static void dates(Csv csv, Recorder cases) {
    for (PrintedDates.Order order : PrintedDates.Order.values()) {
      Optional<String> refusal = PrintedDates.refusal(csv.rows(), order);
      cases.judged(
          "dates read as " + order,
          "refused",
          refusal.map(why -> "refused: " + why).orElse("not refused"),
          refusal.isPresent());
    }
  }
}
