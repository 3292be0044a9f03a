package org.custodes.server.reports.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.server.reports.LedgerPage;
import org.custodes.server.reports.LedgerQuery;
import org.custodes.server.reports.ReportedMaterial;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The accounts as reported, summed by PostgreSQL.
@Repository
class PostgresReportedMaterial implements ReportedMaterial {

  /// What every area holds. The code MF takes the book to the physical inventory, so on the day of
  /// an inventory its lines are what was unaccounted for, with the sign turned.
  private static final String HOLDINGS =
      """
      select held.area, held.category, s.element, s.fissile, inventory.day,
        coalesce(-m.element, 0) as muf_element, coalesce(-m.fissile, 0) as muf_fissile
      from (select distinct area, category from reports.month where month <= :day) held
      cross join lateral (
        select coalesce(sum(element), 0) as element, coalesce(sum(fissile), 0) as fissile
        from reports.sums(held.area, held.category, date '0001-01-01', :day)
        where code not in ('RM', 'RP')) s
      left join lateral (
        select max(r.period_end) as day
        from reports.report r
        where r.area = held.area and r.type = 'M' and r.period_end <= :day and exists (
          select from reports.standing e
          where e.area = r.area and e.address_report = r.number and e.live
            and position(held.category in e.categories) > 0)) inventory on true
      left join lateral (
        select sum(element) as element, sum(fissile) as fissile
        from reports.line l
        where l.area = held.area and l.category = held.category and l.event_date = inventory.day
          and l.code = 'MF') m on true
      order by held.area, held.category
      """;

  private static final String AREAS =
      """
      select distinct on (area) area, facility,
        max(period_end) over (partition by area) as last
      from reports.report
      where area <> '' and period_end <= :day
      order by area, id desc
      """;

  private final JdbcClient sql;
  private final BalancePeriods periods;
  private final LedgerRows ledger;
  private final BatchRows batches;

  PostgresReportedMaterial(JdbcClient sql) {
    this.sql = sql;
    this.periods = new BalancePeriods(sql);
    this.ledger = new LedgerRows(sql);
    this.batches = new BatchRows(sql);
  }

  @Override
  public List<Holding> holdings(LocalDate day) {
    return sql.sql(HOLDINGS).param("day", day).query((row, _) -> holding(row)).list();
  }

  @Override
  public List<ReportingArea> areas(LocalDate day) {
    return sql.sql(AREAS).param("day", day).query((row, _) -> area(row)).list();
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
  public LedgerPage ledger(LedgerQuery query, Optional<LedgerPage.Place> after) {
    return ledger.page(query, after, PAGE);
  }

  @Override
  public List<LedgerLine> lines(LedgerQuery query, Optional<LedgerPage.Place> after, int most) {
    return ledger.lines(query, after, most);
  }

  @Override
  public List<BatchHolding> batches(
      Mba area, Category category, LocalDate day, String after, int most) {
    return batches.after(area, category, day, after, most);
  }

  @Override
  public Optional<BatchHolding> batch(Mba area, Category category, String batch, LocalDate day) {
    return batches.named(area, category, day, batch);
  }

  @Override
  public List<LedgerLine> batchLines(
      Mba area,
      Category category,
      String batch,
      LocalDate day,
      Optional<LedgerPage.Place> after,
      int most) {
    return ledger.ofBatch(LedgerQuery.upTo(area, category, day), batch, after, most);
  }

  @Override
  public List<Listed> listings(Mba area, Category category, String batch, LocalDate day) {
    return batches.listings(area, category, day, batch);
  }

  @Override
  public Optional<LocalDate> lastDay() {
    return sql.sql("select max(period_end) from reports.report").query(LocalDate.class).optional();
  }

  @Override
  public long newest() {
    return sql.sql("select coalesce(max(id), 0) from reports.report").query(Long.class).single();
  }

  private static Holding holding(ResultSet row) throws SQLException {
    Category category = Rows.category(row);
    Optional<LocalDate> inventory = Optional.ofNullable(row.getObject("day", LocalDate.class));
    Content muf =
        Rows.content(category, row.getBigDecimal("muf_element"), row.getBigDecimal("muf_fissile"));
    return new Holding(
        new Mba(row.getString("area")),
        Rows.sum(category, row),
        inventory,
        inventory.map(_ -> muf));
  }

  private static ReportingArea area(ResultSet row) throws SQLException {
    return new ReportingArea(
        new Mba(row.getString("area")),
        row.getString("facility"),
        row.getObject("last", LocalDate.class));
  }
}
