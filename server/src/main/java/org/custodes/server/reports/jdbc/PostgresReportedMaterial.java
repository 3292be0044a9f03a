package org.custodes.server.reports.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.server.reports.LedgerPage;
import org.custodes.server.reports.ReportedMaterial;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The accounts as reported, summed by PostgreSQL.
@Repository
class PostgresReportedMaterial implements ReportedMaterial {

  private final JdbcClient sql;
  private final BalancePeriods periods;

  PostgresReportedMaterial(JdbcClient sql) {
    this.sql = sql;
    this.periods = new BalancePeriods(sql);
  }

  @Override
  public List<Holding> holdings(LocalDate day) {
    return sql.sql(
            """
            select held.area, held.category, s.element, s.fissile,
              (select max(r.period_end) from reports.report r
                where r.area = held.area and r.type = 'M' and r.period_end <= ?) as inventory
            from (select distinct area, category from reports.month) held
            cross join lateral (
              select coalesce(sum(element), 0) as element, coalesce(sum(fissile), 0) as fissile
              from reports.sums(held.area, held.category, date '0001-01-01', ?)
              where code not in ('RM', 'RP')) s
            order by held.area, held.category
            """)
        .params(day, day)
        .query((row, _) -> holding(row))
        .list();
  }

  @Override
  public Content book(Mba area, Category category, LocalDate day) {
    return new PostgresHistory(sql, _ -> true).book(area, category, day);
  }

  @Override
  public List<Category> categories(Mba area) {
    return sql.sql("select distinct category from reports.month where area = ? order by category")
        .param(area.code())
        .query((row, _) -> Rows.category(row))
        .list();
  }

  @Override
  public List<ReportedPeriod> periods(Mba area, Category category, LocalDate day) {
    return periods.of(area, category, day);
  }

  @Override
  public LedgerPage ledger(
      Mba area, Category category, LocalDate day, Optional<LedgerPage.Place> after) {
    LedgerPage.Place from = after.orElse(new LedgerPage.Place(LocalDate.of(1, 1, 1), 0));
    List<LedgerLine> lines =
        sql.sql(
                LINE
                    + """
                    where l.area = ? and l.category = ? and l.event_date <= ? and (l.event_date, l.id) > (?, ?)
                    order by l.event_date, l.id limit ?
                    """)
            .params(area.code(), letter(category), day, from.date(), from.id(), PAGE + 1)
            .query((row, _) -> line(row))
            .list();
    boolean more = lines.size() > PAGE;
    List<LedgerLine> page = more ? lines.subList(0, PAGE) : lines;
    return new LedgerPage(
        opening(area, category, from),
        page,
        more
            ? Optional.of(new LedgerPage.Place(page.getLast().date(), page.getLast().id()))
            : Optional.empty());
  }

  @Override
  public List<BatchHolding> batches(Mba area, Category category, LocalDate day, String after) {
    return sql.sql(
            """
            with inventory as (
              select max(period_end) as day from reports.report where area = ? and type = 'P' and period_end <= ?
            ), listed as (
              select s.batch, sum(c.element) as element, sum(c.fissile) as fissile
              from reports.standing s cross join lateral
                unnest(string_to_array(s.categories, null), s.elements, s.fissiles) as c(category, element, fissile)
              where s.area = ? and s.type = 'P' and s.live and s.batch > ? and c.category = ?
                and s.event_date = (select day from inventory)
              group by s.batch
            ), named as (
              (select distinct batch from reports.line
                where area = ? and category = ? and batch <> '' and batch > ? order by batch)
              union
              select batch from listed
            )
            select n.batch, coalesce(l.element, 0) + coalesce(m.element, 0) as element,
              coalesce(l.fissile, 0) + coalesce(m.fissile, 0) as fissile,
              case when l.batch is not null then (select day from inventory) end as listed,
              coalesce(m.last, (select day from inventory)) as last
            from named n left join listed l on l.batch = n.batch
            cross join lateral (
              select sum(element) as element, sum(fissile) as fissile, max(event_date) as last
              from reports.line
              where area = ? and category = ? and batch = n.batch and batch <> '' and event_date <= ?
                and event_date > coalesce((select day from inventory), date '0001-01-01')) m
            where coalesce(l.element, 0) + coalesce(m.element, 0) <> 0
              or coalesce(l.fissile, 0) + coalesce(m.fissile, 0) <> 0
            order by n.batch limit ?
            """)
        .params(
            area.code(),
            day,
            area.code(),
            after,
            letter(category),
            area.code(),
            letter(category),
            after,
            area.code(),
            letter(category),
            day,
            PAGE)
        .query((row, _) -> batchHolding(category, row))
        .list();
  }

  @Override
  public List<LedgerLine> batch(Mba area, Category category, String batch, LocalDate day) {
    return sql.sql(
            LINE
                + """
                where l.area = ? and l.category = ? and l.batch = ? and l.batch <> '' and l.event_date <= ?
                order by l.event_date, l.id limit ?
                """)
        .params(area.code(), letter(category), batch, day, PAGE)
        .query((row, _) -> line(row))
        .list();
  }

  @Override
  public Optional<LocalDate> lastDay() {
    return sql.sql("select max(period_end) from reports.report").query(LocalDate.class).optional();
  }

  private static final String LINE =
      """
      select l.id, l.event_date, l.category, l.code, l.batch, l.kmp, l.element, l.fissile, l.reverses, l.area,
        r.number as report, e.number as entry
      from reports.line l join reports.entry e on e.id = l.entry join reports.report r on r.id = e.report
      """;

  /// The balance after the line at that place: all days before it, and its own day up to it.
  private Content opening(Mba area, Category category, LedgerPage.Place place) {
    return sql.sql(
            """
            select coalesce(sum(element), 0) as element, coalesce(sum(fissile), 0) as fissile
            from (
              select element, fissile from reports.sums(?, ?, date '0001-01-01', ?) where code not in ('RM', 'RP')
              union all
              select element, fissile from reports.line
              where area = ? and category = ? and event_date = ? and id <= ? and code not in ('RM', 'RP')) before
            """)
        .params(
            area.code(),
            letter(category),
            place.date().minusDays(1),
            area.code(),
            letter(category),
            place.date(),
            place.id())
        .query((row, _) -> Rows.sum(category, row))
        .single();
  }

  private static Holding holding(ResultSet row) throws SQLException {
    return new Holding(
        new Mba(row.getString("area")),
        Rows.sum(Rows.category(row), row),
        Optional.ofNullable(row.getObject("inventory", LocalDate.class)));
  }

  private static BatchHolding batchHolding(Category category, ResultSet row) throws SQLException {
    return new BatchHolding(
        row.getString("batch"),
        Rows.sum(category, row),
        Optional.ofNullable(row.getObject("listed", LocalDate.class)),
        row.getObject("last", LocalDate.class));
  }

  private static LedgerLine line(ResultSet row) throws SQLException {
    return new LedgerLine(
        row.getLong("id"),
        row.getObject("event_date", LocalDate.class),
        AccountingCode.parse(row.getString("code")).orElseThrow(),
        row.getString("batch"),
        row.getString("kmp"),
        Rows.sum(Rows.category(row), row),
        row.getBoolean("reverses"),
        Rows.reference(row, "report", "entry"));
  }

  private static String letter(Category category) {
    return String.valueOf(category.letter());
  }
}
