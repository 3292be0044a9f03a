package org.custodes.server.reports.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.report.ReportType;
import org.custodes.server.reports.ReportedEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads every version of entries from the tables.
@Repository
class PostgresReportedEntries implements ReportedEntries {

  private static final String VERSIONS =
      """
      with touched as materialized (
        select distinct e.address_report, e.address_entry
        from reports.entry e join reports.report r on r.id = e.report
        where e.kind = 'OI' and e.area = :area and r.type in ('I', 'P')
          and coalesce(e.event_date, r.period_end) between :start and :end
      )
      select e.*, r.number as report_number, r.type, r.report_date, i.imported_at,
        coalesce(e.event_date, r.period_end) as day,
        e.id = max(e.id) over (partition by e.address_report, e.address_entry) as newest
      from touched t
      join reports.entry e on e.kind = 'OI' and e.area = :area
        and e.address_report = t.address_report and e.address_entry = t.address_entry
      join reports.report r on r.id = e.report
      join reports.import i on i.id = r.import
      where r.type in ('I', 'P')
      order by e.id limit :most
      """;

  private static final String TOLD =
      """
      select r.number, r.type, coalesce(r.period_start, r.period_end) as period_start, r.period_end,
        r.report_date, i.imported_at, exists (
          select from reports.entry e
          where e.report = r.id and e.kind = 'OI' and e.status in ('C', 'D', 'A')) as correcting
      from reports.report r join reports.import i on i.id = r.import
      where r.area = :area and r.type in ('I', 'P', 'M') and r.period_end is not null
      order by r.id
      """;

  private final JdbcClient sql;

  PostgresReportedEntries(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<Version> versions(Mba area, Period days) {
    return sql.sql(VERSIONS)
        .param("area", area.code())
        .param("start", days.start())
        .param("end", days.end())
        .param("most", MOST + 1)
        .query((row, _) -> version(row))
        .list();
  }

  @Override
  public List<Told> told(Mba area) {
    return sql.sql(TOLD).param("area", area.code()).query((row, _) -> told(row)).list();
  }

  private static Version version(ResultSet row) throws SQLException {
    return new Version(
        ReportRows.entry(row),
        type(row),
        made(row),
        taken(row),
        row.getObject("day", LocalDate.class));
  }

  private static Told told(ResultSet row) throws SQLException {
    return new Told(
        row.getInt("number"),
        type(row),
        new Period(
            row.getObject("period_start", LocalDate.class),
            row.getObject("period_end", LocalDate.class)),
        made(row),
        taken(row),
        row.getBoolean("correcting"));
  }

  private static ReportType type(ResultSet row) throws SQLException {
    return ReportType.ofLetter(row.getString("type").charAt(0)).orElseThrow();
  }

  private static LocalDate made(ResultSet row) throws SQLException {
    return row.getObject("report_date", LocalDate.class);
  }

  private static Instant taken(ResultSet row) throws SQLException {
    return row.getObject("imported_at", OffsetDateTime.class).toInstant();
  }
}
