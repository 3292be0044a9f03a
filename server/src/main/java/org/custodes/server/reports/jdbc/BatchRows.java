package org.custodes.server.reports.jdbc;

import static org.custodes.server.reports.jdbc.LedgerRows.parameters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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

  /// Replaced in [#HOLDINGS] by [#LISTED] or, where no inventory was listed, by [#NONE_LISTED].
  private static final String LISTING = "@listing";

  private static final String NONE_LISTED =
      "select cast('' as text) as batch, cast(0 as numeric) as element, cast(0 as numeric) as fissile where false";

  private static final String LISTED =
      """
      select s.batch, sum(c.element) as element, sum(c.fissile) as fissile
      from reports.entry s
      cross join lateral
        unnest(string_to_array(s.categories, null), s.elements, s.fissiles) as c(category, element, fissile)
      where s.area = :area and s.kind = 'OI' and s.code = '' and s.batch <> '' and s.batch @which
        and s.address_report = any(:listings) and s.status in ('N', 'C', 'A') and c.category = :category
        and not exists (
          select from reports.entry later
          where later.kind = 'OI' and later.area = s.area and later.address_report = s.address_report
            and later.address_entry = s.address_entry and later.id > s.id)
      group by s.batch order by s.batch limit :chunk
      """;

  /// The next batches of the listing and the next batches of the lines, each read in the order of
  /// an index and no further than needed. Where one of them goes on, names beyond its last are left
  /// to the next look, because the other may not have come to them.
  private static final String HOLDINGS =
      """
      with listed as materialized (@listing), moved as materialized (
        select batch, sum(element) as element, sum(fissile) as fissile, max(event_date) as last
        from reports.line
        where area = :area and category = :category and batch <> '' and batch @which
          and event_date <= :day and event_date > :inventory
        group by batch order by batch limit :chunk
      ), seen as (
        select least(
          (select max(batch) from listed having count(*) = :chunk),
          (select max(batch) from moved having count(*) = :chunk)) as until
      )
      select batch, coalesce(l.element, 0) + coalesce(m.element, 0) as element,
        coalesce(l.fissile, 0) + coalesce(m.fissile, 0) as fissile,
        case when l.element is not null then cast(:inventory as date) end as listed,
        coalesce(m.last, :inventory) as last, until is not null as more
      from listed l full join moved m using (batch) cross join seen
      where until is null or batch <= until
      order by batch
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

  /// Fewest names in one look: with fewer, asking costs more than reading.
  private static final int LEAST_CHUNK = 500;

  /// Most names in one look that found too little.
  private static final int MOST_CHUNK = 100_000;

  private final JdbcClient sql;

  BatchRows(JdbcClient sql) {
    this.sql = sql;
  }

  /// Batches that hold nothing any more are passed over, with longer and longer looks.
  List<BatchHolding> after(Mba area, Category category, LocalDate day, String after, int most) {
    Optional<Inventory> inventory = inventory(area, day);
    List<BatchHolding> holding = new ArrayList<>();
    int chunk = Math.max(most, LEAST_CHUNK);
    Optional<String> next = Optional.of(after);
    while (next.isPresent() && holding.size() < most) {
      Map<String, Object> asked = Map.of("day", day, "which", next.get(), "chunk", chunk);
      List<Row> rows = rows("> :which", inventory, parameters(area, category, asked), category);
      rows.stream()
          .map(Row::holding)
          .filter(BatchRows::holdsAnything)
          .limit((long) most - holding.size())
          .forEach(holding::add);
      next = rows.stream().reduce((_, last) -> last).filter(Row::more).map(Row::batch);
      chunk = Math.min(chunk * 4, MOST_CHUNK);
    }
    return holding;
  }

  Optional<BatchHolding> named(Mba area, Category category, LocalDate day, String batch) {
    Map<String, Object> asked = Map.of("day", day, "which", batch, "chunk", 2);
    return rows("= :which", inventory(area, day), parameters(area, category, asked), category)
        .stream()
        .map(Row::holding)
        .filter(BatchRows::holdsAnything)
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

  /// The last physical inventory that was listed.
  private Optional<Inventory> inventory(Mba area, LocalDate day) {
    return sql.sql(
            """
            select period_end, array_agg(number) as listings from reports.report
            where area = ? and type = 'P' and period_end <= ?
            group by period_end order by period_end desc limit 1
            """)
        .params(area.code(), day)
        .query((row, _) ->
            new Inventory(
                row.getObject("period_end", LocalDate.class),
                List.of((Integer[]) row.getArray("listings").getArray())))
        .optional();
  }

  private List<Row> rows(
      String which, Optional<Inventory> inventory, Map<String, Object> asked, Category category) {
    String listing = inventory.isPresent() ? LISTED : NONE_LISTED;
    Inventory last = inventory.orElse(Inventory.NONE);
    return sql.sql(HOLDINGS.replace(LISTING, listing).replace(WHICH, which))
        .params(asked)
        .param("inventory", last.day())
        .param("listings", last.listings().toArray(Integer[]::new))
        .query((row, _) -> new Row(holding(category, row), row.getBoolean("more")))
        .list();
  }

  private static boolean holdsAnything(BatchHolding holding) {
    return !holding.amount().isZero();
  }

  private static BatchHolding holding(Category category, ResultSet row) throws SQLException {
    return new BatchHolding(
        row.getString("batch"),
        Rows.sum(category, row),
        Optional.ofNullable(row.getObject("listed", LocalDate.class)),
        row.getObject("last", LocalDate.class));
  }

  /// A physical inventory.
  ///
  /// @param listings the numbers of the reports that list it
  private record Inventory(LocalDate day, List<Integer> listings) {

    static final Inventory NONE = new Inventory(LedgerRows.BEGINNING, List.of());
  }

  /// @param more whether batches after this look are left
  private record Row(BatchHolding holding, boolean more) {

    String batch() {
      return holding.batch();
    }
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
