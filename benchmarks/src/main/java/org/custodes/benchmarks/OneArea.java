package org.custodes.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// The change reports of one invented area over many months: imports and exports of enriched
/// uranium.
///
/// @param entries how many, in monthly reports of [#MONTHLY]
record OneArea(String area, int entries) {

  static final int MONTHLY = 10_000;

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);

  void write(Writer out) throws IOException {
    for (int begun = 0, report = 1; begun < entries; begun += MONTHLY, report++) {
      month(out, report, Math.min(MONTHLY, entries - begun));
    }
  }

  /// The last day that any report speaks of.
  LocalDate last() {
    return FIRST.plusMonths((entries - 1) / MONTHLY + 1).minusDays(1);
  }

  /// Lists every batch that holds anything on the last day.
  void list(Writer out) throws IOException {
    int report = (entries - 1) / MONTHLY + 2;
    int batches = batches();
    for (int i = 0; i < batches; i++) {
      out.write(
          "001:OI/ZZ;%d#002:%s#003:%s#006:DOE,JA#010:P#015:%s#207:ZB01#307:%s#309:N#407:A#430:O/G/R/B"
              .formatted(
                  report,
                  i == 0 ? "1/" + batches : String.valueOf(i + 1),
                  DAY.format(last()),
                  DAY.format(last()),
                  area));
      out.write("#446:" + batch(i / (MONTHLY / 2) + 1, i % (MONTHLY / 2) + 1));
      out.write("#469:M#470:1#630:100.25G#670:4.125G#\n");
    }
  }

  /// How many batches hold something in the end.
  int batches() {
    return entries / 2;
  }

  private static String batch(int report, int number) {
    return "B%d-%d".formatted(report, number);
  }

  private void month(Writer out, int report, int count) throws IOException {
    LocalDate first = FIRST.plusMonths(report - 1L);
    LocalDate end = first.plusMonths(1).minusDays(1);
    for (int i = 1; i <= count; i++) {
      boolean in = i % 2 == 1;
      String parties = in ? "370:YY/YM01#372:ZZ/" + area : "370:ZZ/" + area + "#372:YY/YM01";
      String batch = batch(report, (i + 1) / 2);
      out.write(
          "001:OI/ZZ;%d#002:%s#003:%s#006:DOE,JA#010:I#015:%s/%s#207:ZB01#307:%s#309:N#%s#407:1#411:%s#412:%s"
              .formatted(
                  report,
                  i == 1 ? "1/" + count : String.valueOf(i),
                  DAY.format(end),
                  DAY.format(first),
                  DAY.format(end),
                  area,
                  parties,
                  in ? "RF" : "SF",
                  DAY.format(first.plusDays(i % first.lengthOfMonth()))));
      out.write("#430:O/G/R/B#446:" + batch + (in ? "#447:" + batch : "") + "#469:M#470:1#");
      out.write(in ? "630:2000.5G#670:80.125G#\n" : "630:1900.25G#670:76G#\n");
    }
  }
}
