package org.custodes.server.reports.jdbc;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.report.Finding;
import org.custodes.accounting.report.ReportHeader;
import org.custodes.server.reports.Import;
import org.custodes.server.reports.ReceivedFile;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/// The statements of a recording.
final class RecordingTables {

  static final String COPY_ENTRIES =
      """
      copy reports.entry (id, report, kind, number, status, area, address_report, address_entry, code, event_date, kmp,
        batch, shipper_batch, description, basis, items, shipper, receiver, categories, elements, fissiles, text)
      from stdin
      """;

  static final String COPY_LINES =
      """
      copy reports.line (id, entry, area, category, code, event_date, batch, kmp, reverses, element, fissile)
      from stdin
      """;

  private final SQLExceptionTranslator translator = new SQLStateSQLExceptionTranslator();
  private final JdbcClient sql;

  RecordingTables(JdbcClient sql) {
    this.sql = sql;
  }

  JdbcClient sql() {
    return sql;
  }

  /// @param table `report`, `entry` or `line`
  long highest(String table) {
    return sql.sql("select coalesce(max(id), 0) from reports." + table).query(Long.class).single();
  }

  void addReport(long id, UUID importId, int file, ReportHeader header, int entries, int notes) {
    Period period = header.period();
    sql.sql(
            """
            insert into reports.report (id, import, file, country, facility, area, number, type, report_date,
              period_start, period_end, encoder, entries, notes)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(id)
        .param(importId)
        .param(file)
        .param(header.country().code())
        .param(header.facility())
        .param(header.area() == null ? "" : header.area().code())
        .param(header.number())
        .param(String.valueOf(header.type().letter()))
        .param(header.date())
        .param(period == null ? null : period.start())
        .param(period == null ? null : period.end())
        .param(header.encoder())
        .param(entries)
        .param(notes)
        .update();
  }

  /// Adds the lines from the given number on to the monthly totals.
  void addMonths(long firstLine) {
    sql.sql(
            """
            insert into reports.month as m (area, category, month, code, lines, element, fissile)
            select area, category, date_trunc('month', event_date)::date, code, count(*), sum(element), sum(fissile)
            from reports.line
            where id >= ?
            group by 1, 2, 3, 4
            on conflict (area, category, month, code) do update
            set lines = m.lines + excluded.lines, element = m.element + excluded.element,
              fissile = m.fissile + excluded.fissile
            """)
        .param(firstLine)
        .update();
  }

  /// Tells the planner how large the tables have become, where the database lets us: from
  /// PostgreSQL 17 on.
  void analyze() {
    int version =
        sql.sql("select current_setting('server_version_num')::int").query(Integer.class).single();
    if (version >= 170_000) {
      sql.sql("analyze reports.report, reports.entry, reports.line, reports.month").update();
    }
  }

  void addImport(UUID fact, Import taken, byte[] entriesSha256, List<Finding> warnings) {
    sql.sql(
            """
            insert into reports.import (id, fact, imported_at, imported_by, reports, entries, warnings, entries_sha256)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            taken.id(),
            fact,
            OffsetDateTime.ofInstant(taken.at(), ZoneOffset.UTC),
            taken.by(),
            taken.reports(),
            taken.entries(),
            taken.warnings(),
            entriesSha256)
        .update();
    for (int i = 0; i < taken.files().size(); i++) {
      addFile(taken.id(), i, taken.files().get(i));
    }
    for (int i = 0; i < warnings.size(); i++) {
      addWarning(taken.id(), i, warnings.get(i));
    }
  }

  DataAccessException translated(String doing, SQLException failure) {
    DataAccessException translated = translator.translate(doing, null, failure);
    return translated != null ? translated : new UncategorizedFailure(doing, failure);
  }

  private void addFile(UUID importId, int ordinal, ReceivedFile file) {
    sql.sql(
            "insert into reports.file (import, ordinal, name, size, sha256) values (?, ?, ?, ?, decode(?, 'hex'))")
        .params(importId, ordinal, file.name(), file.size(), file.sha256())
        .update();
  }

  private void addWarning(UUID importId, int ordinal, Finding finding) {
    sql.sql(
            """
            insert into reports.warning (import, ordinal, rule, code, file, line, area, report, kind, entry, label, text)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            importId,
            ordinal,
            finding.rule(),
            finding.code(),
            finding.file(),
            finding.line(),
            finding.area() == null ? "" : finding.area().code(),
            finding.report(),
            finding.set() == null ? "" : finding.set().name(),
            finding.entry(),
            finding.label(),
            finding.text())
        .update();
  }

  /// A failure that PostgreSQL names by no state of the standard.
  private static final class UncategorizedFailure extends DataAccessException {
    private static final long serialVersionUID = 1L;

    UncategorizedFailure(String doing, SQLException failure) {
      super(doing, failure);
    }
  }
}
