package org.custodes.server.reports.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.server.reports.LedgerPage;
import org.custodes.server.reports.LedgerPage.Place;
import org.custodes.server.reports.LedgerQuery;
import org.custodes.server.reports.ReportedMaterial.LedgerLine;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The lines of ledgers, in order of dates.
final class LedgerRows {

  /// Before anything happened.
  static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

  private static final String LINE =
      """
      select l.id, l.event_date, l.category, l.code, l.batch, l.kmp, l.element, l.fissile, l.reverses, l.area,
        r.number as report, e.number as entry
      from reports.line l join reports.entry e on e.id = l.entry join reports.report r on r.id = e.report
      """;

  private static final String OF_LEDGER =
      """
      where l.area = :area and l.category = :category and (:code = '' or l.code = :code)
        and l.event_date <= :to and (l.event_date, l.id) > (:day, :id)
      order by l.event_date, l.id limit :most
      """;

  private static final String OF_BATCH =
      """
      where l.area = :area and l.category = :category and l.batch = :batch and l.batch <> ''
        and l.event_date <= :to and (l.event_date, l.id) > (:day, :id)
      order by l.event_date, l.id limit :most
      """;

  /// The sum of all days before a place and, on its own day, of the lines up to it.
  private static final String OPENING =
      """
      select coalesce(sum(element), 0) as element, coalesce(sum(fissile), 0) as fissile
      from (
        select code, element, fissile from reports.sums(:area, :category, :first, :before)
        union all
        select code, element, fissile from reports.line
        where area = :area and category = :category and event_date = :day and id <= :id) until
      where case when :code = '' then code not in ('RM', 'RP') else code = :code end
      """;

  private final JdbcClient sql;

  LedgerRows(JdbcClient sql) {
    this.sql = sql;
  }

  LedgerPage page(LedgerQuery query, Optional<Place> after, int size) {
    List<LedgerLine> lines = lines(query, after, size + 1);
    boolean more = lines.size() > size;
    List<LedgerLine> page = more ? lines.subList(0, size) : lines;
    Optional<Place> next = more ? Optional.of(Place.of(page.getLast())) : Optional.empty();
    return new LedgerPage(query, opening(query, start(query, after)), page, next);
  }

  List<LedgerLine> lines(LedgerQuery query, Optional<Place> after, int most) {
    return sql.sql(LINE + OF_LEDGER)
        .params(of(query, start(query, after)))
        .param("most", most)
        .query((row, _) -> line(row))
        .list();
  }

  List<LedgerLine> ofBatch(LedgerQuery query, String batch, Optional<Place> after, int most) {
    return sql.sql(LINE + OF_BATCH)
        .params(of(query, start(query, after)))
        .param("batch", batch)
        .param("most", most)
        .query((row, _) -> line(row))
        .list();
  }

  private Content opening(LedgerQuery query, Place place) {
    return sql.sql(OPENING)
        .params(of(query, place))
        .param("first", query.runsOverBook() ? BEGINNING : query.from().orElse(BEGINNING))
        .param("before", place.date().minusDays(1))
        .query((row, _) -> Rows.sum(query.category(), row))
        .single();
  }

  /// The place after which a page begins: the given one, unless the first day comes later.
  private static Place start(LedgerQuery query, Optional<Place> after) {
    Place first = new Place(query.from().orElse(BEGINNING), 0);
    return after.filter(place -> !place.date().isBefore(first.date())).orElse(first);
  }

  private static Map<String, Object> of(LedgerQuery query, Place place) {
    return parameters(
        query.area(),
        query.category(),
        Map.of(
            "code",
            query.code().map(AccountingCode::code).orElse(""),
            "to",
            query.to(),
            "day",
            place.date(),
            "id",
            place.id()));
  }

  static Map<String, Object> parameters(Mba area, Category category, Map<String, Object> more) {
    Map<String, Object> parameters = new HashMap<>(more);
    parameters.put("area", area.code());
    parameters.put("category", String.valueOf(category.letter()));
    return parameters;
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
}
