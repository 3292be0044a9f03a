package org.custodes.server.filing.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.report.ReportType;
import org.custodes.accounting.report.filing.Precision;
import org.custodes.server.filing.FilingRefusal;
import org.custodes.server.filing.ReportMaker;
import org.custodes.server.filing.Wanted;

/// Which report somebody wants and how, as typed or sent.
///
/// @param kind `icr`, `pil`, `mbr` or `textual`
/// @param from the first day of its period, `2026-01-01`; of a textual report today
/// @param remark about the whole report; of a textual report its text
/// @param grams decimals of weights in grams, `0` to `3`
/// @param kilograms decimals of weights in kilograms, `0` to `6`
/// @param about the report or entry that a textual report is about, `7` or `7/2`; empty for none
record TypedReport(
    String kind,
    boolean correcting,
    String from,
    String to,
    String encoder,
    String remark,
    String grams,
    String kilograms,
    boolean bothFissile,
    String about) {

  /// @throws org.custodes.server.frame.Refusal naming what cannot be read
  Wanted wanted(Mba area) {
    ReportType type =
        Stream.of(ReportType.values())
            .filter(one -> one.name().equals(kind.toUpperCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(() -> malformed("kind", kind));
    return new Wanted(area, type, correcting, period());
  }

  private Period period() {
    try {
      return new Period(LocalDate.parse(from), LocalDate.parse(to));
    } catch (DateTimeException | IllegalArgumentException _) {
      throw malformed("period", from + " – " + to);
    }
  }

  /// @throws org.custodes.server.frame.Refusal naming what cannot be read
  ReportMaker.Form form() {
    return new ReportMaker.Form(encoder.strip(), remark.strip(), precision(), about.strip());
  }

  private Precision precision() {
    if (!grams.matches("[0-3]") || !kilograms.matches("[0-6]")) {
      throw malformed("decimals", grams + ", " + kilograms);
    }
    return new Precision(Integer.parseInt(grams), Integer.parseInt(kilograms), bothFissile);
  }

  /// The same for a preview, where nobody has said yet who answers for it.
  TypedReport signedBy(String name) {
    return encoder.isBlank()
        ? new TypedReport(
            kind, correcting, from, to, name, remark, grams, kilograms, bothFissile, about)
        : this;
  }

  private static org.custodes.server.frame.Refusal malformed(String field, String found) {
    return FilingRefusals.refusal(new FilingRefusal.Malformed(field, found));
  }
}
