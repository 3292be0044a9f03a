package org.custodes.server.reports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.protection.Categorisation;
import org.custodes.server.frame.Csv;
import org.custodes.server.reports.LedgerPage;
import org.custodes.server.reports.LedgerPage.Place;
import org.custodes.server.reports.LedgerQuery;
import org.custodes.server.reports.ReportedMaterial;
import org.custodes.server.reports.ReportedMaterial.BatchHolding;
import org.custodes.server.reports.ReportedMaterial.LedgerLine;
import org.custodes.server.reports.ReportedMaterial.ReportedPeriod;
import org.custodes.server.reports.StateMaterial.Held;
import org.custodes.server.reports.StateMaterial.OnDay;

/// Material as comma-separated values: exact masses in the unit of the category's reports, fissile
/// mass in grams, signs of the IAEA.
final class MaterialCsv {

  /// Most lines of a ledger in one file; more are had by asking for fewer days.
  static final int LINES = 1_000_000;

  /// How many lines are read at once.
  private static final int CHUNK = 5_000;

  private MaterialCsv() {}

  static void state(OnDay state, HttpServletResponse response) throws IOException {
    Csv csv =
        Csv.begin(
            response,
            "material-" + state.day() + ".csv",
            "area",
            "category",
            "unit",
            "element",
            "fissile_g",
            "protection",
            "significant_quantities",
            "last_inventory",
            "muf_element",
            "muf_fissile_g");
    for (Held held : state.held()) {
      Content book = held.holding().book();
      Optional<Content> muf = held.holding().muf();
      csv.text(held.holding().area().code());
      amount(csv, book);
      csv.text(held.weight().protection().map(MaterialCsv::numeral).orElse(""))
          .figure(held.weight().significant().toPlainString())
          .optional(held.holding().inventory())
          .optional(muf.map(MaterialCsv::element))
          .optional(muf.map(MaterialCsv::fissile))
          .end();
    }
  }

  static void balances(
      Mba area,
      LocalDate day,
      Map<Category, List<ReportedPeriod>> periods,
      HttpServletResponse response)
      throws IOException {
    Csv csv =
        Csv.begin(
            response,
            "balances-" + area + "-" + day + ".csv",
            "category",
            "start",
            "end",
            "report",
            "code",
            "unit",
            "element",
            "fissile_g",
            "printed_element",
            "printed_fissile_g");
    periods.values().forEach(all -> all.forEach(period -> period(csv, period)));
  }

  static void ledger(ReportedMaterial material, LedgerQuery query, HttpServletResponse response)
      throws IOException {
    Csv csv =
        Csv.begin(
            response,
            "ledger-" + query.area() + "-" + query.category().letter() + "-" + query.to() + ".csv",
            "date",
            "code",
            "batch",
            "kmp",
            "category",
            "unit",
            "element",
            "fissile_g",
            "sum_element",
            "sum_fissile_g",
            "takes_back",
            "report",
            "entry");
    LedgerPage page = material.ledger(query, Optional.empty());
    Content sum = page.opening();
    List<LedgerLine> lines = material.lines(query, Optional.empty(), CHUNK);
    for (int written = 0; !lines.isEmpty() && written < LINES; written += lines.size()) {
      for (LedgerLine line : lines) {
        sum = query.counts(line) ? sum.plus(line.amount()) : sum;
        line(csv, line, sum);
      }
      lines = material.lines(query, Optional.of(Place.of(lines.getLast())), CHUNK);
    }
    if (!lines.isEmpty()) {
      csv.text("more lines follow; a file has at most " + LINES).end();
    }
  }

  static void batches(
      Mba area,
      Category category,
      LocalDate day,
      List<BatchHolding> batches,
      HttpServletResponse response)
      throws IOException {
    Csv csv =
        Csv.begin(
            response,
            "batches-" + area + "-" + category.letter() + "-" + day + ".csv",
            "batch",
            "category",
            "unit",
            "element",
            "fissile_g",
            "listed",
            "last_line");
    for (BatchHolding batch : batches) {
      csv.text(batch.batch());
      amount(csv, batch.amount());
      csv.optional(batch.listed()).figure(batch.last()).end();
    }
  }

  private static void period(Csv csv, ReportedPeriod period) {
    period
        .balance()
        .lines()
        .forEach((code, amount) -> {
          Optional<Content> printed = Optional.ofNullable(period.printed().get(code));
          balanceLine(csv, period, code, Optional.of(amount), printed);
        });
    period
        .printed()
        .forEach((code, printed) -> {
          if (!period.balance().lines().containsKey(code)) {
            balanceLine(csv, period, code, Optional.empty(), Optional.of(printed));
          }
        });
  }

  private static void balanceLine(
      Csv csv,
      ReportedPeriod period,
      AccountingCode code,
      Optional<Content> exact,
      Optional<Content> printed) {
    Category category = period.balance().category();
    csv.text(String.valueOf(category.letter()))
        .figure(period.balance().period().start())
        .figure(period.balance().period().end())
        .optional(period.report())
        .text(code.code())
        .text(category.reportingUnit().symbol())
        .optional(exact.map(MaterialCsv::element))
        .optional(exact.map(MaterialCsv::fissile))
        .optional(printed.map(MaterialCsv::element))
        .optional(printed.map(MaterialCsv::fissile))
        .end();
  }

  private static void line(Csv csv, LedgerLine line, Content sum) {
    csv.figure(line.date()).text(line.code().code()).text(line.batch()).text(line.kmp());
    amount(csv, line.amount());
    csv.figure(element(sum))
        .figure(fissile(sum))
        .figure(line.reverses())
        .figure(line.cause().report())
        .figure(line.cause().entry())
        .end();
  }

  private static void amount(Csv csv, Content content) {
    csv.text(String.valueOf(content.category().letter()))
        .text(content.category().reportingUnit().symbol())
        .figure(element(content))
        .figure(fissile(content));
  }

  private static String numeral(Categorisation categorisation) {
    return categorisation.category().name();
  }

  static String element(Content content) {
    return content.element().in(content.category().reportingUnit()).toPlainString();
  }

  static String fissile(Content content) {
    return content.fissile().inGrams();
  }
}
