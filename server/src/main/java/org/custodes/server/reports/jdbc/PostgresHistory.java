package org.custodes.server.reports.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.BalanceCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.RoundingAdjustment;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.report.BatchUse;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.History;
import org.custodes.accounting.report.PhysicalInventory;
import org.custodes.accounting.report.Questions;
import org.custodes.accounting.report.ReportType;
import org.custodes.accounting.report.Standing;
import org.custodes.accounting.report.Transfer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was accepted before an import, read from the tables.
///
/// Reads on a connection of its own, so that the rows of the import in hand are not part of the
/// answers. What the next entries will ask is fetched in bulk by [#prepare].
final class PostgresHistory implements History {

  private final JdbcClient sql;
  private final Predicate<Mba> known;
  private Map<BatchUse, EntryReference> batches = Map.of();
  private Map<EntryReference, Standing> places = Map.of();
  private Map<Questions.Received, List<Receipt>> receipts = Map.of();
  private Questions prepared = new Questions(List.of(), Set.of(), Set.of());

  PostgresHistory(JdbcClient sql, Predicate<Mba> known) {
    this.sql = sql;
    this.known = known;
  }

  @Override
  public void prepare(Questions questions) {
    batches = questions.batches().isEmpty() ? Map.of() : findBatches(questions.batches());
    places = questions.entries().isEmpty() ? Map.of() : findPlaces(questions.entries());
    receipts = questions.receipts().isEmpty() ? Map.of() : findReceipts(questions.receipts());
    prepared = questions;
  }

  @Override
  public boolean fileSeen(String sha256) {
    return sql.sql("select exists (select from reports.file where sha256 = decode(?, 'hex'))")
        .param(sha256)
        .query(Boolean.class)
        .single();
  }

  @Override
  public boolean areaKnown(Mba area) {
    return known.test(area);
  }

  @Override
  public Optional<ReportType> report(Mba area, int number) {
    return sql.sql("select type from reports.report where area = ? and number = ?")
        .params(area.code(), number)
        .query(String.class)
        .optional()
        .flatMap(letter -> ReportType.ofLetter(letter.charAt(0)));
  }

  @Override
  public int highestReport(Mba area) {
    return sql.sql("select coalesce(max(number), 0) from reports.report where area = ?")
        .param(area.code())
        .query(Integer.class)
        .single();
  }

  @Override
  public Optional<Standing> entry(EntryReference place) {
    Map<EntryReference, Standing> answers =
        prepared.entries().contains(place) ? places : findPlaces(List.of(place));
    return Optional.ofNullable(answers.get(place));
  }

  /// The live logical entries of one report with their current values, additions included.
  List<Standing> entriesOf(Mba area, int report) {
    return sql.sql(
            "select * from reports.standing where area = ? and address_report = ? and live order by"
                + " address_entry")
        .params(area.code(), report)
        .query((row, _) -> standing(row))
        .list();
  }

  @Override
  public Optional<EntryReference> batchUse(BatchUse use) {
    Map<BatchUse, EntryReference> answers =
        prepared.batches().contains(use) ? batches : findBatches(List.of(use));
    return Optional.ofNullable(answers.get(use));
  }

  @Override
  public List<Receipt> receiptsOnShippersData(Mba area, String batch) {
    Questions.Received asked = new Questions.Received(area, batch);
    Map<Questions.Received, List<Receipt>> answers =
        prepared.receipts().contains(asked) ? receipts : findReceipts(List.of(asked));
    return answers.getOrDefault(asked, List.of());
  }

  @Override
  public Map<AccountingCode, Content> changes(Mba area, Category category, Period period) {
    Map<AccountingCode, Content> sums = new LinkedHashMap<>();
    sql.sql(
            "select code, element, fissile from reports.sums(?, ?, ?, ?) where code not in ('PB', 'MF')")
        .params(area.code(), letter(category), period.start(), period.end())
        .query(row -> {
          ChangeCode code = ChangeCode.of(row.getString("code")).orElseThrow();
          Content amount = Rows.sum(category, row);
          sums.put(code, amount.signed(code.sign() == 0 ? code.signIn(category) : code.sign()));
        });
    return sums;
  }

  @Override
  public Optional<Map<Category, Content>> listing(Mba area, LocalDate day) {
    List<Integer> reports = reportsOf(area, ReportType.PIL, day);
    if (reports.isEmpty()) {
      return Optional.empty();
    }
    Map<Category, Content> sums = new EnumMap<>(Category.class);
    for (int report : reports) {
      for (Standing entry : entriesOf(area, report)) {
        entry.contents().forEach(content -> sums.merge(content.category(), content, Content::plus));
      }
    }
    return Optional.of(sums);
  }

  @Override
  public Map<AccountingCode, Content> balanceLines(Mba area, Category category, LocalDate end) {
    Map<AccountingCode, Content> lines = new LinkedHashMap<>();
    for (int report : reportsOf(area, ReportType.MBR, end)) {
      lines(area, category, report)
          .forEach((code, content) -> lines.merge(code, content, Content::plus));
    }
    return lines;
  }

  /// The lines of one balance report in one category, with corrections.
  Map<AccountingCode, Content> lines(Mba area, Category category, int report) {
    Map<AccountingCode, Content> lines = new LinkedHashMap<>();
    for (Standing entry : entriesOf(area, report)) {
      AccountingCode code = entry.code();
      for (Content content : entry.contents()) {
        if (code != null && content.category() == category) {
          lines.merge(code, content, Content::plus);
        }
      }
    }
    return lines;
  }

  @Override
  public List<PhysicalInventory> physicalInventories(Mba area) {
    return sql.sql(
            "select number, period_start, period_end from reports.report where area = ? and type = 'M' and"
                + " exists (select from reports.standing s where s.area = report.area and s.address_report ="
                + " report.number) order by period_end, number")
        .param(area.code())
        .query((row, _) -> {
          List<Standing> entries = entriesOf(area, row.getInt("number"));
          return new PhysicalInventory(
              row.getObject("period_start", LocalDate.class),
              row.getObject("period_end", LocalDate.class),
              Rows.sumOf(entries, code -> code == BalanceCode.PE),
              Rows.sumOf(
                  entries,
                  code ->
                      code instanceof RoundingAdjustment adjustment
                          && adjustment.adjusted() == BalanceCode.PE));
        })
        .list();
  }

  @Override
  public Content book(Mba area, Category category, LocalDate day) {
    return sql.sql(
            "select coalesce(sum(element), 0) as element, coalesce(sum(fissile), 0) as fissile"
                + " from reports.sums(?, ?, date '0001-01-01', ?) where code not in ('RM', 'RP')")
        .params(area.code(), letter(category), day)
        .query((row, _) -> Rows.sum(category, row))
        .single();
  }

  @Override
  public List<Transfer> openTransfers() {
    return OpenTransfers.read(sql);
  }

  private List<Integer> reportsOf(Mba area, ReportType type, LocalDate day) {
    return sql.sql(
            "select number from reports.report where area = ? and type = ? and period_end = ? order by number")
        .params(area.code(), String.valueOf(type.letter()), day)
        .query(Integer.class)
        .list();
  }

  private Map<BatchUse, EntryReference> findBatches(Collection<BatchUse> uses) {
    Map<BatchUse, EntryReference> found = new HashMap<>();
    sql.sql(
            """
            select s.area, s.batch, s.code, s.event_date, s.report, s.number
            from unnest(?::text[], ?::text[], ?::text[], ?::date[]) as q(area, batch, code, event_date)
            join reports.standing s
              on s.area = q.area and s.batch = q.batch and s.code = q.code and s.event_date = q.event_date
            where s.batch <> '' and s.live and s.type = 'I'
            """)
        .params(
            strings(uses, use -> use.area().code()),
            strings(uses, BatchUse::batch),
            strings(uses, use -> use.code().code()),
            strings(uses, use -> use.date().toString()))
        .query(row -> {
          found.put(
              new BatchUse(
                  new Mba(row.getString("area")),
                  row.getString("batch"),
                  ChangeCode.of(row.getString("code")).orElseThrow(),
                  row.getObject("event_date", LocalDate.class)),
              Rows.reference(row, "report", "number"));
        });
    return found;
  }

  private Map<EntryReference, Standing> findPlaces(Collection<EntryReference> asked) {
    Map<EntryReference, Standing> found = new HashMap<>();
    sql.sql(
            """
            with q as (
              select * from unnest(?::text[], ?::int[], ?::int[]) as q(area, asked_report, asked_entry)
            ), address as (
              select q.*, e.address_report, e.address_entry
              from q
              join reports.report r on r.area = q.area and r.number = q.asked_report
              join reports.entry e on e.report = r.id and e.kind = 'OI' and e.number = q.asked_entry
              union
              select q.*, e.address_report, e.address_entry
              from q
              join reports.entry e on e.kind = 'OI' and e.area = q.area
                and e.address_report = q.asked_report and e.address_entry = q.asked_entry
            )
            select s.*, a.asked_report, a.asked_entry
            from address a join reports.standing s
              on s.area = a.area and s.address_report = a.address_report and s.address_entry = a.address_entry
            """)
        .params(
            strings(asked, place -> place.area().code()),
            strings(asked, place -> String.valueOf(place.report())),
            strings(asked, place -> String.valueOf(place.entry())))
        .query(row -> {
          found.put(Rows.reference(row, "asked_report", "asked_entry"), standing(row));
        });
    return found;
  }

  private Map<Questions.Received, List<Receipt>> findReceipts(
      Collection<Questions.Received> asked) {
    Map<Questions.Received, List<Receipt>> found = new HashMap<>();
    sql.sql(
            """
            select s.area, s.batch, s.event_date, s.report, s.number
            from unnest(?::text[], ?::text[]) as q(area, batch)
            join reports.standing s on s.area = q.area and s.batch = q.batch and s.code in ('RD', 'RF')
            where s.batch <> '' and s.basis = 'N' and s.live
            order by s.event_date, s.id
            """)
        .params(strings(asked, use -> use.area().code()), strings(asked, Questions.Received::batch))
        .query(row -> {
          found
              .computeIfAbsent(
                  new Questions.Received(new Mba(row.getString("area")), row.getString("batch")),
                  _ -> new ArrayList<>())
              .add(
                  new Receipt(
                      Rows.reference(row, "report", "number"),
                      row.getObject("event_date", LocalDate.class)));
        });
    return found;
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        Rows.reference(row, "address_report", "address_entry"),
        Rows.reference(row, "report", "number"),
        ReportType.ofLetter(row.getString("type").charAt(0)).orElseThrow(),
        row.getBoolean("live"),
        AccountingCode.parse(row.getString("code")).orElse(null),
        row.getString("kmp"),
        row.getString("batch"),
        row.getObject("event_date", LocalDate.class),
        row.getString("basis").equals("N"),
        Rows.contents(row));
  }

  private static String letter(Category category) {
    return String.valueOf(category.letter());
  }

  private static <T> String[] strings(Collection<T> values, Function<T, String> text) {
    return values.stream().map(text).toArray(String[]::new);
  }
}
