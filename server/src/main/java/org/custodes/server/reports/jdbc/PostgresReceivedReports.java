package org.custodes.server.reports.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.ReportType;
import org.custodes.server.reports.Import;
import org.custodes.server.reports.KeptWarning;
import org.custodes.server.reports.ReceivedEntry;
import org.custodes.server.reports.ReceivedNote;
import org.custodes.server.reports.ReceivedReport;
import org.custodes.server.reports.ReceivedReports;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Reads received reports from the tables.
@Repository
class PostgresReceivedReports implements ReceivedReports {

  /// Rows that the driver holds at a time while texts are read out.
  private static final int FETCH = 1_000;

  private static final String REPORT =
      """
      select r.*, f.name as file_name,
        (select count(*) from reports.entry e join reports.entry later
           on later.kind = 'OI' and later.area = e.area and later.address_report = e.address_report
             and later.address_entry = e.address_entry and later.id > e.id
         where e.report = r.id and e.kind = 'OI' and r.corrected) as replaced,
        (select count(*) from reports.entry e
         where e.report = r.id and e.kind = 'OI' and e.status in ('C', 'D', 'A')) as corrects
      from (select r.*, exists (
              select from reports.entry c where c.kind = 'OI' and c.area = r.area and c.address_report = r.number
                and c.report <> r.id) as corrected
            from reports.report r) r
      join reports.file f on f.import = r.import and f.ordinal = r.file
      """;

  private static final String ENTRY =
      """
      select e.*, r.number as report_number, not exists (
          select from reports.entry later
          where later.kind = 'OI' and later.area = e.area and later.address_report = e.address_report
            and later.address_entry = e.address_entry and later.id > e.id) as newest
      from reports.entry e join reports.report r on r.id = e.report
      """;

  private final JdbcClient sql;

  PostgresReceivedReports(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<ReceivedReport> reports(Filter filter) {
    return sql.sql(
            REPORT
                + """
                where (cast(? as text) is null or r.area = ?) and (cast(? as text) is null or r.type = ?) and r.id < ?
                order by r.id desc limit ?
                """)
        .param(filter.area().orElse(null))
        .param(filter.area().orElse(null))
        .param(filter.type().map(ReportRows::letter).orElse(null))
        .param(filter.type().map(ReportRows::letter).orElse(null))
        .param(filter.before().orElse(Long.MAX_VALUE))
        .param(PAGE)
        .query((row, _) -> ReportRows.report(row))
        .list();
  }

  @Override
  public List<LastPeriod> lastPeriods() {
    return sql.sql(
            """
            select area, type, max(period_end) as period_end from reports.report
            where period_end is not null group by area, type order by area, type
            """)
        .query((row, _) ->
            new LastPeriod(
                row.getString("area"),
                ReportType.ofLetter(row.getString("type").charAt(0)).orElseThrow(),
                row.getObject("period_end", LocalDate.class)))
        .list();
  }

  @Override
  public Optional<ReceivedReport> report(String area, int number) {
    return sql.sql(REPORT + "where r.area = ? and r.number = ?")
        .params(area, number)
        .query((row, _) -> ReportRows.report(row))
        .optional();
  }

  @Override
  public int highest(String area) {
    return sql.sql("select coalesce(max(number), 0) from reports.report where area = ?")
        .param(area)
        .query(Integer.class)
        .single();
  }

  @Override
  public List<ReceivedEntry> entries(ReceivedReport report, int after) {
    return sql.sql(
            ENTRY
                + "where e.report = ? and e.kind = 'OI' and e.number > ? order by e.number limit ?")
        .params(report.id(), after, PAGE)
        .query((row, _) -> ReportRows.entry(row))
        .list();
  }

  @Override
  public List<ReceivedNote> notes(ReceivedReport report) {
    return sql.sql(
            "select number, text from reports.entry where report = ? and kind = 'NC' order by number limit ?")
        .params(report.id(), PAGE)
        .query((row, _) -> ReportRows.note(row))
        .list();
  }

  @Override
  public Optional<ReceivedEntry> entry(EntryReference place) {
    return sql.sql(ENTRY + "where r.area = ? and r.number = ? and e.kind = 'OI' and e.number = ?")
        .params(place.area().code(), place.report(), place.entry())
        .query((row, _) -> ReportRows.entry(row))
        .optional();
  }

  @Override
  public List<ReceivedEntry> versions(EntryReference address) {
    return sql.sql(
            ENTRY
                + """
                where e.kind = 'OI' and e.area = ? and e.address_report = ? and e.address_entry = ?
                order by e.id limit ?
                """)
        .params(address.area().code(), address.report(), address.entry(), PAGE)
        .query((row, _) -> ReportRows.entry(row))
        .list();
  }

  @Override
  public List<Correction> corrections(ReceivedReport report) {
    List<ReceivedEntry> later =
        sql.sql(
                ENTRY
                    + """
                    where e.kind = 'OI' and e.area = ? and e.status in ('C', 'D', 'A')
                      and (e.address_report = ? or e.report = ?)
                    order by e.id limit ?
                    """)
            .params(report.area(), report.number(), report.id(), PAGE)
            .query((row, _) -> ReportRows.entry(row))
            .list();
    return later.stream().map(this::correction).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public void texts(ReceivedReport report, Consumer<String> eachEntry) {
    sql.sql("select text from reports.entry where report = ? order by kind desc, number")
        .param(report.id())
        .withFetchSize(FETCH)
        .query(row -> {
          eachEntry.accept(row.getString("text"));
        });
  }

  @Override
  public List<Import> imports(Optional<UUID> before) {
    return sql
        .sql(
            """
            select id from reports.import
            where cast(? as uuid) is null
              or (imported_at, id) < (select imported_at, id from reports.import where id = ?)
            order by imported_at desc, id desc limit ?
            """)
        .param(before.orElse(null))
        .param(before.orElse(null))
        .param(PAGE)
        .query(UUID.class)
        .list()
        .stream()
        .flatMap(id -> importOf(id).stream())
        .toList();
  }

  @Override
  public Optional<Import> importOf(UUID id) {
    return sql.sql("select * from reports.import where id = ?")
        .param(id)
        .query((row, _) -> ReportRows.taken(row, ReportRows.files(sql, id)))
        .optional();
  }

  @Override
  public Optional<UUID> factOf(UUID importId) {
    return sql.sql("select fact from reports.import where id = ?")
        .param(importId)
        .query(UUID.class)
        .optional();
  }

  @Override
  public List<ReceivedReport> reportsOf(UUID importId) {
    return sql.sql(REPORT + "where r.import = ? order by r.id limit ?")
        .params(importId, PAGE)
        .query((row, _) -> ReportRows.report(row))
        .list();
  }

  @Override
  public List<KeptWarning> warningsOf(UUID importId) {
    return sql.sql("select * from reports.warning where import = ? order by ordinal")
        .param(importId)
        .query((row, _) -> ReportRows.warning(row))
        .list();
  }

  @Override
  public List<KeptWarning> warningsSince(Instant then, int most) {
    return sql.sql(
            """
            select w.* from reports.warning w join reports.import i on i.id = w.import
            where i.imported_at >= ? order by i.imported_at desc, i.id, w.ordinal limit ?
            """)
        .params(OffsetDateTime.ofInstant(then, ZoneOffset.UTC), most)
        .query((row, _) -> ReportRows.warning(row))
        .list();
  }

  @Override
  public List<Hit> search(String text, int limit) {
    String start = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    List<Hit> hits =
        new ArrayList<>(
            sql.sql(
                    """
                    select area, number, type from reports.report
                    where area || ' ' || number like ? or cast(number as text) = ? order by id desc limit ?
                    """)
                .params(start, text, limit)
                .query((row, _) ->
                    new Hit(row.getString("area"), "", row.getInt("number"), row.getString("type")))
                .list());
    hits.addAll(
        sql.sql(
                """
                select distinct area, category, batch from reports.line
                where batch like ? and batch <> '' order by batch, area, category limit ?
                """)
            .params(start, limit)
            .query((row, _) ->
                new Hit(
                    row.getString("area"), row.getString("batch"), 0, row.getString("category")))
            .list());
    return hits.subList(0, Math.min(limit, hits.size()));
  }

  private Correction correction(ReceivedEntry later) {
    List<ReceivedEntry> earlier =
        versions(later.address()).stream().filter(version -> version.id() < later.id()).toList();
    return new Correction(
        earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.getLast()), later);
  }
}
