package org.custodes.server.reports.jdbc;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills the tables of received reports line by line, as an import would.
final class TestLedger {

  private final JdbcClient sql;
  private final RecordingTables tables;
  private final UUID importId = UUID.randomUUID();
  private final TransactionTemplate transactions;
  private long report;
  private long entry;
  private long line;

  TestLedger(JdbcClient sql, TransactionTemplate transactions) {
    this.sql = sql;
    this.tables = new RecordingTables(sql);
    this.transactions = transactions;
    transactions.executeWithoutResult(_ -> importRow());
  }

  /// A report about the given days.
  Report report(Mba area, int number, char type, String start, String end) {
    report++;
    transactions.executeWithoutResult(_ -> reportRow(area, number, type, start, end));
    return new Report(report, area, number);
  }

  /// Writes the totals by month, as the end of an import does; once only.
  void finish() {
    tables.addMonths(1);
    TransitMatches.record(sql);
  }

  /// A report whose entries are being added.
  record Report(long id, Mba area, int number) {}

  /// An accounting entry.
  ///
  /// @param address the report and entry it speaks of
  record Entry(
      Report report,
      int number,
      char status,
      Report addressReport,
      int address,
      String code,
      String date,
      String kmp,
      String batch,
      String shipperBatch,
      String description,
      String shipper,
      String receiver,
      List<Content> contents) {}

  /// A new entry of a change, of a listing (no code) or of a balance.
  Entry entry(Report report, int number, String code, String date, String batch, Content content) {
    return add(
        new Entry(
            report,
            number,
            'N',
            report,
            number,
            code,
            date,
            "A",
            batch,
            "",
            "O/G/R/B",
            "",
            "",
            List.of(content)));
  }

  Entry add(Entry added) {
    entry++;
    List<Content> contents = added.contents();
    sql.sql(
            """
            insert into reports.entry (id, report, kind, number, status, area, address_report, address_entry, code,
              event_date, kmp, batch, shipper_batch, description, basis, items, shipper, receiver, categories,
              elements, fissiles, text)
            values (?, ?, 'OI', ?, ?, ?, ?, ?, ?, cast(? as date), ?, ?, ?, ?, 'M', 1, ?, ?, ?, ?, ?, '')
            """)
        .params(
            entry,
            added.report().id(),
            added.number(),
            String.valueOf(added.status()),
            added.report().area().code(),
            added.addressReport().number(),
            added.address(),
            added.code(),
            added.date(),
            added.kmp(),
            added.batch(),
            added.shipperBatch(),
            added.description(),
            added.shipper(),
            added.receiver(),
            letters(contents),
            contents.stream().mapToLong(c -> c.element().micrograms()).toArray(),
            contents.stream().mapToLong(c -> c.fissile().micrograms()).toArray())
        .update();
    return added;
  }

  /// An effect of the entry that was added last.
  void line(Mba area, String code, String date, String batch, Content amount, boolean reverses) {
    sql.sql(
            """
            insert into reports.line (id, entry, area, category, code, event_date, batch, kmp, reverses, element, fissile)
            values (?, ?, ?, ?, ?, cast(? as date), ?, 'A', ?, ?, ?)
            """)
        .params(
            ++line,
            entry,
            area.code(),
            String.valueOf(amount.category().letter()),
            code,
            date,
            batch,
            reverses,
            amount.element().micrograms(),
            amount.fissile().micrograms())
        .update();
  }

  /// A change entry and its one line.
  ///
  /// @param content as reported
  /// @param sign of its effect
  void change(
      Report report,
      int number,
      String code,
      String date,
      String batch,
      Content content,
      int sign) {
    entry(report, number, code, date, batch, content);
    line(report.area(), code, date, batch, content.signed(sign), false);
  }

  private static String letters(List<Content> contents) {
    StringBuilder letters = new StringBuilder();
    contents.forEach(content -> letters.append(content.category().letter()));
    return letters.toString();
  }

  private void importRow() {
    UUID fact = UUID.randomUUID();
    sql.sql(
            """
            insert into facts.fact (id, type, canonical, hash, actor, subject, recorded_at)
            values (?, 'reports.imported.1', 'bytes', sha256('bytes'), 'house', 'import', now())
            """)
        .param(fact)
        .update();
    sql.sql(
            """
            insert into reports.import (id, fact, imported_at, imported_by, reports, entries, warnings, entries_sha256)
            values (?, ?, now(), 'somebody', 1, 1, 0, sha256('bytes'))
            """)
        .params(importId, fact)
        .update();
  }

  private void reportRow(Mba area, int number, char type, String start, String end) {
    sql.sql(
            """
            insert into reports.report (id, import, file, country, facility, area, number, type, report_date,
              period_start, period_end, encoder, entries, notes)
            values (?, ?, 0, 'ZZ', 'ZF01', ?, ?, ?, cast(? as date), cast(? as date), cast(? as date), 'DOE,JA', 1, 0)
            """)
        .params(report, importId, area.code(), number, String.valueOf(type), end, start, end)
        .update();
  }

  static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
