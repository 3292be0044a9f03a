package org.custodes.server.reports.jdbc;

import static org.custodes.server.reports.jdbc.LedgerRows.parameters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodes.accounting.Category;
import org.custodes.accounting.Mba;
import org.custodes.server.reports.ReportedMaterial;
import org.custodes.server.reports.ReportedMaterial.BatchHolding;
import org.custodes.server.reports.ReportedMaterial.Listed;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What batches hold: what the last physical inventory listed of them, and the lines after it.
final class BatchRows {

  /// Replaced in [#HOLDINGS] by what narrows it to some batches.
  private static final String WHICH = "@which";

  private static final String HOLDINGS =
      """
      with inventory as (
        select max(period_end) as day from reports.report
        where area = :area and type = 'P' and period_end <= :day
      ), listed as (
        select s.batch, sum(c.element) as element, sum(c.fissile) as fissile
        from reports.report r
        join reports.standing s on s.area = r.area and s.address_report = r.number
        cross join lateral
          unnest(string_to_array(s.categories, null), s.elements, s.fissiles) as c(category, element, fissile)
        where r.area = :area and r.type = 'P' and r.period_end = (select day from inventory)
          and s.live and c.category = :category and s.batch <> '' and s.batch @which
        group by s.batch
      ), moved as (
        select batch, sum(element) as element, sum(fissile) as fissile, max(event_date) as last
        from reports.line
        where area = :area and category = :category and batch <> '' and batch @which
          and event_date <= :day and event_date > coalesce((select day from inventory), date '0001-01-01')
        group by batch
      )
      select batch, coalesce(l.element, 0) + coalesce(m.element, 0) as element,
        coalesce(l.fissile, 0) + coalesce(m.fissile, 0) as fissile,
        case when l.element is not null then (select day from inventory) end as listed,
        coalesce(m.last, (select day from inventory)) as last
      from listed l full join moved m using (batch)
      where coalesce(l.element, 0) + coalesce(m.element, 0) <> 0
        or coalesce(l.fissile, 0) + coalesce(m.fissile, 0) <> 0
      order by batch limit :most
      """;

  private static final String LISTINGS =
      """
      select r.period_end, c.element, c.fissile, s.kmp, s.description, s.items, s.area, s.report, s.number
      from reports.entry e
      join reports.standing s on s.id = e.id
      join reports.report r on r.area = s.area and r.number = s.address_report
      cross join lateral
        unnest(string_to_array(s.categories, null), s.elements, s.fissiles) as c(category, element, fissile)
      where e.area = :area and e.batch = :batch and e.batch <> '' and e.code = ''
        and s.type = 'P' and s.live and c.category = :category and r.period_end <= :day
      order by r.period_end desc, s.id limit :most
      """;

  private final JdbcClient sql;

  BatchRows(JdbcClient sql) {
    this.sql = sql;
  }

  List<BatchHolding> after(Mba area, Category category, LocalDate day, String after, int most) {
    return holdings("> :which", area, category, Map.of("day", day, "which", after, "most", most));
  }

  Optional<BatchHolding> named(Mba area, Category category, LocalDate day, String batch) {
    return holdings("= :which", area, category, Map.of("day", day, "which", batch, "most", 1))
        .stream()
        .findFirst();
  }

  List<Listed> listings(Mba area, Category category, LocalDate day, String batch) {
    return sql.sql(LISTINGS)
        .params(
            parameters(
                area, category, Map.of("day", day, "batch", batch, "most", ReportedMaterial.PAGE)))
        .query((row, _) -> listed(category, row))
        .list();
  }

  private List<BatchHolding> holdings(
      String which, Mba area, Category category, Map<String, Object> more) {
    return sql.sql(HOLDINGS.replace(WHICH, which))
        .params(parameters(area, category, more))
        .query((row, _) -> holding(category, row))
        .list();
  }

  private static BatchHolding holding(Category category, ResultSet row) throws SQLException {
    return new BatchHolding(
        row.getString("batch"),
        Rows.sum(category, row),
        Optional.ofNullable(row.getObject("listed", LocalDate.class)),
        row.getObject("last", LocalDate.class));
  }

  private static Listed listed(Category category, ResultSet row) throws SQLException {
    return new Listed(
        row.getObject("period_end", LocalDate.class),
        Rows.sum(category, row),
        row.getString("kmp"),
        row.getString("description"),
        Optional.ofNullable(row.getObject("items", Integer.class)),
        Rows.reference(row, "report", "number"));
  }
}
