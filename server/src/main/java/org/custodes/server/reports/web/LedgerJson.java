package org.custodes.server.reports.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.custodes.accounting.Content;
import org.custodes.server.reports.LedgerPage;
import org.custodes.server.reports.ReportedMaterial.LedgerLine;
import org.custodes.server.reports.web.MaterialJson.AmountJson;
import org.custodes.server.reports.web.MaterialJson.PlaceJson;
import org.jspecify.annotations.Nullable;

/// A page of a ledger for programs.
///
/// @param opening the sum before the first line
/// @param next to be sent as `after` for the next page; absent on the last one
record LedgerJson(
    String area,
    String category,
    String unit,
    LocalDate at,
    AmountJson opening,
    List<LineJson> lines,
    @Nullable String next) {

  /// @param amount signed by its effect on the book; of RM and RP, on the batch
  /// @param sum the book after the line or, where one code was asked for, the sum of its lines
  /// @param reverses whether it takes an earlier line back
  record LineJson(
      LocalDate date,
      String code,
      String keyword,
      String batch,
      String kmp,
      AmountJson amount,
      AmountJson sum,
      boolean reverses,
      PlaceJson entry) {

    static LineJson of(LedgerLine line, Content sum) {
      return new LineJson(
          line.date(),
          line.code().code(),
          line.code().keyword(),
          line.batch(),
          line.kmp(),
          AmountJson.of(line.amount()),
          AmountJson.of(sum),
          line.reverses(),
          PlaceJson.of(line.cause()));
    }
  }

  static LedgerJson of(LedgerPage page) {
    List<Content> running = page.running();
    List<LineJson> lines = new ArrayList<>();
    for (int i = 0; i < running.size(); i++) {
      lines.add(LineJson.of(page.lines().get(i), running.get(i)));
    }
    return new LedgerJson(
        page.query().area().code(),
        MaterialJson.letter(page.query().category()),
        page.query().category().reportingUnit().symbol(),
        page.query().to(),
        AmountJson.of(page.opening()),
        lines,
        page.next().map(Asked::text).orElse(null));
  }
}
