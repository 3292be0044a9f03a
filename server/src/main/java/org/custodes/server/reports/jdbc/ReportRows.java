package org.custodes.server.reports.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.custodes.accounting.Mba;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.EntryStatus;
import org.custodes.accounting.report.ReportType;
import org.custodes.server.reports.Import;
import org.custodes.server.reports.KeptWarning;
import org.custodes.server.reports.ReceivedEntry;
import org.custodes.server.reports.ReceivedFile;
import org.custodes.server.reports.ReceivedNote;
import org.custodes.server.reports.ReceivedReport;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of reports, entries and imports as values.
final class ReportRows {

  private static final Pattern ABOUT = Pattern.compile("099:([^#]*)#");
  private static final Pattern NOTE = Pattern.compile("391:([^#]*)#");

  private ReportRows() {}

  static String letter(ReportType type) {
    return String.valueOf(type.letter());
  }

  static ReceivedReport report(ResultSet row) throws SQLException {
    return new ReceivedReport(
        row.getLong("id"),
        row.getObject("import", UUID.class),
        row.getString("file_name"),
        row.getString("country"),
        row.getString("facility"),
        row.getString("area"),
        row.getInt("number"),
        ReportType.ofLetter(row.getString("type").charAt(0)).orElseThrow(),
        row.getObject("report_date", LocalDate.class),
        Optional.ofNullable(row.getObject("period_start", LocalDate.class)),
        Optional.ofNullable(row.getObject("period_end", LocalDate.class)),
        row.getString("encoder"),
        row.getInt("entries"),
        row.getInt("notes"),
        row.getInt("replaced"),
        row.getInt("corrects"));
  }

  static ReceivedEntry entry(ResultSet row) throws SQLException {
    int items = row.getInt("items");
    return new ReceivedEntry(
        row.getLong("id"),
        Rows.reference(row, "report_number", "number"),
        new EntryReference(
            new Mba(row.getString("area")),
            row.getInt("address_report"),
            row.getInt("address_entry")),
        EntryStatus.ofLetter(row.getString("status").charAt(0)).orElseThrow(),
        row.getBoolean("newest"),
        row.getString("code"),
        Optional.ofNullable(row.getObject("event_date", LocalDate.class)),
        row.getString("kmp"),
        row.getString("batch"),
        row.getString("shipper_batch"),
        row.getString("description"),
        row.getString("basis"),
        row.getObject("items") == null ? OptionalInt.empty() : OptionalInt.of(items),
        row.getString("shipper"),
        row.getString("receiver"),
        Rows.contents(row),
        row.getString("text"));
  }

  static ReceivedNote note(ResultSet row) throws SQLException {
    String text = row.getString("text");
    return new ReceivedNote(row.getInt("number"), first(ABOUT, text), first(NOTE, text));
  }

  static Import taken(ResultSet row, List<ReceivedFile> files) throws SQLException {
    return new Import(
        row.getObject("id", UUID.class),
        row.getObject("imported_at", OffsetDateTime.class).toInstant(),
        row.getString("imported_by"),
        files,
        row.getInt("reports"),
        row.getLong("entries"),
        row.getLong("warnings"));
  }

  static List<ReceivedFile> files(JdbcClient sql, UUID importId) {
    return sql.sql(
            "select name, size, encode(sha256, 'hex') as sha256 from reports.file where import = ? order by ordinal")
        .param(importId)
        .query(ReceivedFile.class)
        .list();
  }

  static KeptWarning warning(ResultSet row) throws SQLException {
    return new KeptWarning(
        row.getInt("rule"),
        row.getString("code"),
        row.getString("file"),
        row.getLong("line"),
        row.getString("area"),
        row.getInt("report"),
        row.getString("kind"),
        row.getInt("entry"),
        row.getString("label"),
        row.getString("text"));
  }

  private static String first(Pattern element, String text) {
    Matcher found = element.matcher(text);
    return found.find() ? found.group(1) : "";
  }
}
