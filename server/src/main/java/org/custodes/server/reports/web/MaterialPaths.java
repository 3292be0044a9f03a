package org.custodes.server.reports.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.Mba;
import org.custodes.server.reports.LedgerPage.Place;
import org.custodes.server.reports.LedgerQuery;

/// Where material is shown. A batch's name may hold any character, so it is never part of a path.
final class MaterialPaths {

  private MaterialPaths() {}

  static String area(Mba area, LocalDate day) {
    return "/material/" + area + "?at=" + day;
  }

  /// The part of an area's page about one category.
  static String category(Mba area, Category category, LocalDate day) {
    return area(area, day) + "#" + category.letter();
  }

  static String ledger(LedgerQuery query) {
    return of(query.area(), query.category(), "ledger") + days(query);
  }

  static String ledger(LedgerQuery query, Place after) {
    return ledger(query) + "&after=" + Asked.text(after);
  }

  static String ledgerCsv(LedgerQuery query) {
    return of(query.area(), query.category(), "ledger.csv") + days(query);
  }

  static String batches(Mba area, Category category, LocalDate day) {
    return of(area, category, "batches") + "?at=" + day;
  }

  static String batches(Mba area, Category category, LocalDate day, String after) {
    return batches(area, category, day) + "&after=" + encoded(after);
  }

  static String batchesCsv(Mba area, Category category, LocalDate day) {
    return of(area, category, "batches.csv") + "?at=" + day;
  }

  static String batch(Mba area, Category category, String name, LocalDate day) {
    return of(area, category, "batch") + "?name=" + encoded(name) + "&at=" + day;
  }

  private static String of(Mba area, Category category, String what) {
    return "/material/" + area + "/" + category.letter() + "/" + what;
  }

  private static String days(LedgerQuery query) {
    return "?at="
        + query.to()
        + query.from().map(day -> "&from=" + day).orElse("")
        + query.code().map(AccountingCode::code).map(code -> "&code=" + code).orElse("");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
