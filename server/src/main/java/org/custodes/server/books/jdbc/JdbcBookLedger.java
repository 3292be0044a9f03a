package org.custodes.server.books.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.IaeaBalance;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.journal.AccountKind;
import org.custodes.accounting.journal.ChangeLine;
import org.custodes.accounting.journal.Entry;
import org.custodes.accounting.journal.ListedBatch;
import org.custodes.accounting.journal.Posting;
import org.custodes.server.books.AsKnown;
import org.custodes.server.books.BookLedger;
import org.custodes.server.books.PostedEntry;
import org.custodes.server.frame.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class JdbcBookLedger implements BookLedger {

  /// Both times, for every question. Without a time of knowledge everything counts.
  private static final String WHEN =
      " p.event_date <= :day and (:known::timestamptz is null or p.known_at <= :known::timestamptz) ";

  private static final String HOLDINGS =
      """
      select account, category, sum(element) as element, sum(fissile) as fissile
      from books.posting p where area = :area and
      """
          + WHEN
          + """
          group by account, category having sum(element) <> 0 or sum(fissile) <> 0
          """;

  /// The newest line of a batch says what it is; before there is one, the listing of the opening.
  private static final String BATCHES =
      """
      select h.*, coalesce(l.description, o.description, '') as description,
        coalesce(l.items, o.items, 0) as items
      from (select p.batch, p.category, sum(element) as element, sum(fissile) as fissile, max(event_date) as latest
            from books.posting p
            where area = :area and account = 'stock' and batch > :after and
      """
          + WHEN
          + """
                group by p.batch, p.category having sum(element) <> 0 or sum(fissile) <> 0
                order by p.batch fetch first :most rows with ties) h
          left join lateral (
            select l.description, l.items from books.line l
            where l.area = :area and l.batch = h.batch and not l.reverses and l.event_date <= :day
            order by l.event_date desc, l.entry desc, l.ordinal desc limit 1) l on true
          left join lateral (
            select r.description, r.items from books.inventory i join books.listing_row r on r.sha256 = i.sha256
            where i.area = :area and r.batch = h.batch and i.day <= :day
            order by i.day desc limit 1) o on true
          order by h.batch, h.category
          """;

  private static final String BATCH =
      """
      select category, sum(element) as element, sum(fissile) as fissile
      from books.posting p where area = :area and account = 'stock' and batch = :batch and
      """
          + WHEN
          + """
          group by category having sum(element) <> 0 or sum(fissile) <> 0 order by category
          """;

  /// Postings of one entry to one batch by one code are one move.
  private static final String MOVES =
      """
      select m.*, e.key, e.kind
      from (select p.event_date, p.entry, p.batch, p.code, sum(element) as element, sum(fissile) as fissile
            from books.posting p
            where area = :area and category = :category and account = 'stock'
      """;

  private static final String MOVES_END =
      """
              group by p.event_date, p.entry, p.batch, p.code order by 1, 2, 3, 4 limit :most) m
      join books.entry e on e.number = m.entry order by m.event_date, m.entry, m.batch, m.code
      """;

  private static final String SUMS =
      """
      select code, sum(element) as element, sum(fissile) as fissile
      from books.posting p
      where area = :area and account = 'stock' and category = :category and p.event_date >= :from and
      """
          + WHEN
          + "group by code";

  private static final String TAKEN =
      """
      select exists (
        select from books.closing where area = :area and through = :day and inventory
          and (:known::timestamptz is null or known_at <= :known::timestamptz))
      """;

  private static final String ENTRIES =
      """
      select e.*, r.key as reversed_by from books.entry e left join books.entry r on r.reverses = e.key
      """;

  private static final String QUERY =
      ENTRIES
          + """
          where e.area = :area
            and (:before::bigint is null or e.number < :before::bigint)
            and (:from::date is null or e.event_date >= :from::date)
            and (:to::date is null or e.event_date <= :to::date)
            and (:code::text is null or exists (
              select from books.line l where l.entry = e.number and l.code = :code::text))
            and (:batch::text is null or e.number in (
              select p.entry from books.posting p
              where p.area = :area and p.account = 'stock' and p.batch = :batch::text))
          order by e.number desc limit :most
          """;

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcBookLedger(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public SortedMap<AccountKind, Map<Category, Content>> holdings(Mba area, AsKnown when) {
    SortedMap<AccountKind, Map<Category, Content>> holdings = new TreeMap<>();
    ask(HOLDINGS, area, when)
        .query(row -> {
          Content content = Rows.content(row);
          holdings
              .computeIfAbsent(
                  AccountKind.of(row.getString("account")), _ -> new EnumMap<>(Category.class))
              .put(content.category(), content);
        });
    return Collections.unmodifiableSortedMap(holdings);
  }

  @Override
  public List<Batch> batches(Mba area, AsKnown when, String after, int most) {
    return ask(BATCHES, area, when)
        .param("after", after)
        .param("most", most)
        .query(JdbcBookLedger::batch)
        .list();
  }

  private static Batch batch(ResultSet row, int number) throws SQLException {
    return new Batch(
        new BatchName(row.getString("batch")),
        Rows.content(row),
        row.getString("description"),
        row.getInt("items"),
        Rows.day(row, "latest"));
  }

  @Override
  public List<Content> batch(Mba area, BatchName batch, AsKnown when) {
    return ask(BATCH, area, when)
        .param("batch", batch.name())
        .query((row, _) -> Rows.content(row))
        .list();
  }

  @Override
  public List<Move> moves(Mba area, Category category, BatchName batch, AsKnown when, int most) {
    JdbcClient.StatementSpec asked =
        ask(MOVES + "and batch = :batch and" + WHEN + MOVES_END, area, when)
            .param("category", letter(category))
            .param("batch", batch.name())
            .param("most", most);
    return moves(asked, category, Content.zero(category));
  }

  @Override
  public List<Move> moves(
      Mba area, Category category, Period days, AsKnown when, Optional<Move> after, int most) {
    AsKnown until = new AsKnown(earlier(when.day(), days.end()), when.known());
    Content held =
        after.map(Move::held).orElseGet(() -> stock(area, category, eve(days.start(), when)));
    JdbcClient.StatementSpec asked =
        ask(
                MOVES
                    + "and p.event_date >= :from and (p.event_date, p.entry, p.batch, p.code) > "
                    + "(:lastDay, :lastEntry, :lastBatch, :lastCode) and"
                    + WHEN
                    + MOVES_END,
                area,
                until)
            .param("category", letter(category))
            .param("from", days.start())
            .param("lastDay", after.map(Move::date).orElse(days.start().minusDays(1)))
            .param("lastEntry", after.map(Move::number).orElse(0L))
            .param("lastBatch", after.map(move -> move.batch().name()).orElse(""))
            .param("lastCode", after.flatMap(Move::code).map(ChangeCode::code).orElse(""))
            .param("most", most);
    return moves(asked, category, held);
  }

  private static List<Move> moves(
      JdbcClient.StatementSpec asked, Category category, Content before) {
    List<Move> moves = new ArrayList<>();
    asked.query(row -> {
      Content held = moves.isEmpty() ? before : moves.getLast().held();
      moves.add(move(row, category, held));
    });
    return List.copyOf(moves);
  }

  private static Move move(ResultSet row, Category category, Content before) throws SQLException {
    Content gained = Rows.content(row, category);
    return new Move(
        row.getObject("key", UUID.class),
        row.getLong("entry"),
        Kinds.of(row.getString("kind")),
        ChangeCode.of(row.getString("code")),
        Rows.day(row, "event_date"),
        new BatchName(row.getString("batch")),
        gained,
        before.plus(gained));
  }

  @Override
  public IaeaBalance balance(Mba area, Category category, Period days, AsKnown when) {
    AsKnown until = new AsKnown(earlier(when.day(), days.end()), when.known());
    Content beginning = stock(area, category, eve(days.start(), when));
    Map<ChangeCode, Content> changes = new EnumMap<>(ChangeCode.class);
    Map<String, Content> sums = sums(area, category, days.start(), until);
    Content ending = beginning;
    for (Map.Entry<String, Content> sum : sums.entrySet()) {
      ending = ending.plus(sum.getValue());
      ChangeCode.of(sum.getKey())
          .filter(code -> code.signIn(category) != 0)
          .filter(_ -> !sum.getValue().isZero())
          .ifPresent(code -> changes.put(code, sum.getValue().signed(code.signIn(category))));
    }
    IaeaBalance open = IaeaBalance.open(area, days, shown(beginning), changes);
    return taken(area, new AsKnown(days.end(), when.known())) && !when.day().isBefore(days.end())
        ? open.closedBy(shown(ending))
        : open;
  }

  /// Natural and depleted uranium may be booked without its fissile mass; where that leaves less
  /// than nothing, or more than the element, it is not known and not stated.
  private static Content shown(Content content) {
    return content.isMaterial() || content.category().requiresFissile()
        ? content
        : new Content(content.category(), content.element());
  }

  private Content stock(Mba area, Category category, AsKnown when) {
    return sums(area, category, LocalDate.of(1, 1, 1), when).values().stream()
        .reduce(Content.zero(category), Content::plus);
  }

  private Map<String, Content> sums(Mba area, Category category, LocalDate from, AsKnown when) {
    Map<String, Content> sums = new LinkedHashMap<>();
    ask(SUMS, area, when)
        .param("category", letter(category))
        .param("from", from)
        .query(row -> {
          sums.put(row.getString("code"), Rows.content(row, category));
        });
    return sums;
  }

  private boolean taken(Mba area, AsKnown when) {
    return ask(TAKEN, area, when).query(Boolean.class).single();
  }

  @Override
  public Optional<List<ListedBatch>> listing(Mba area, LocalDate day) {
    return jdbc
        .sql("select sha256 from books.inventory where area = ? and day = ? order by opening")
        .params(area.code(), day)
        .query((row, _) -> row.getBytes(1))
        .list()
        .stream()
        .findFirst()
        .map(sha256 ->
            jdbc.sql("select * from books.listing_row where sha256 = ? order by ordinal")
                .param(sha256)
                .query((row, _) -> Rows.listed(row))
                .list());
  }

  @Override
  public List<PostedEntry> entries(Query query) {
    return entries(
        jdbc.sql(QUERY)
            .param("area", query.area().code())
            .param("code", query.code().map(ChangeCode::code).orElse(null), Types.VARCHAR)
            .param("batch", query.batch().map(BatchName::name).orElse(null), Types.VARCHAR)
            .param("from", query.from().orElse(null), Types.DATE)
            .param("to", query.to().orElse(null), Types.DATE)
            .param("before", query.before().orElse(null), Types.BIGINT)
            .param("most", query.most()));
  }

  @Override
  public Optional<PostedEntry> find(UUID key) {
    return entries(jdbc.sql(ENTRIES + "where e.key = :key").param("key", key)).stream().findFirst();
  }

  @Override
  public long size() {
    return jdbc.sql("select count(*) from books.entry").query(Long.class).single();
  }

  private List<PostedEntry> entries(JdbcClient.StatementSpec asked) {
    List<Head> heads = asked.query(JdbcBookLedger::head).list();
    Map<Long, List<ChangeLine>> lines = new LinkedHashMap<>();
    Map<Long, List<Posting>> postings = new LinkedHashMap<>();
    String numbers = Rows.numbers(heads, Head::number);
    jdbc.sql("select * from books.line where entry = any (?::bigint[]) order by entry, ordinal")
        .param(numbers)
        .query(row -> {
          lines.computeIfAbsent(row.getLong("entry"), _ -> new ArrayList<>()).add(Rows.line(row));
        });
    jdbc.sql("select * from books.posting where entry = any (?::bigint[]) order by entry, ordinal")
        .param(numbers)
        .query(row -> {
          postings
              .computeIfAbsent(row.getLong("entry"), _ -> new ArrayList<>())
              .add(Rows.posting(row));
        });
    return heads.stream()
        .map(head ->
            head.posted(
                lines.getOrDefault(head.number(), List.of()),
                postings.getOrDefault(head.number(), List.of())))
        .toList();
  }

  /// A row of `books.entry`.
  private record Head(
      long number,
      UUID key,
      Mba area,
      LocalDate date,
      Entry.Kind kind,
      Optional<UUID> reverses,
      PostedHead rest) {

    PostedEntry posted(List<ChangeLine> lines, List<Posting> postings) {
      Entry entry = new Entry(key, area, date, kind, lines, reverses, postings);
      return new PostedEntry(
          entry,
          number,
          rest.recordedAt,
          rest.knownAt,
          rest.imported,
          rest.late,
          rest.reason,
          rest.preparer,
          rest.approver,
          rest.fact,
          rest.reversedBy);
    }
  }

  private record PostedHead(
      Instant recordedAt,
      Instant knownAt,
      boolean imported,
      boolean late,
      Optional<String> reason,
      UUID preparer,
      Optional<UUID> approver,
      UUID fact,
      Optional<UUID> reversedBy) {}

  private static Head head(ResultSet row, int number) throws SQLException {
    return new Head(
        row.getLong("number"),
        row.getObject("key", UUID.class),
        new Mba(row.getString("area")),
        Rows.day(row, "event_date"),
        Kinds.of(row.getString("kind")),
        Optional.ofNullable(row.getObject("reverses", UUID.class)),
        new PostedHead(
            Rows.moment(row, "recorded_at"),
            Rows.moment(row, "known_at"),
            row.getBoolean("imported"),
            row.getBoolean("late"),
            Optional.ofNullable(row.getString("reason")),
            row.getObject("preparer", UUID.class),
            Optional.ofNullable(row.getObject("approver", UUID.class)),
            row.getObject("fact", UUID.class),
            Optional.ofNullable(row.getObject("reversed_by", UUID.class))));
  }

  /// A question as of a day, as known at a time that has settled.
  private JdbcClient.StatementSpec ask(String question, Mba area, AsKnown when) {
    return jdbc.sql(question)
        .param("area", area.code())
        .param("day", when.day())
        .param("known", known(when), Types.TIMESTAMP_WITH_TIMEZONE);
  }

  private @Nullable OffsetDateTime known(AsKnown when) {
    Instant settled = clock.instant().minus(AsKnown.SETTLES);
    when.known()
        .filter(known -> known.isAfter(settled))
        .ifPresent(known -> {
          throw new Refusal(409, "books.not-settled", known, AsKnown.SETTLES.toSeconds());
        });
    return when.known().map(Rows::written).orElse(null);
  }

  private static AsKnown eve(LocalDate start, AsKnown when) {
    return new AsKnown(earlier(when.day(), start.minusDays(1)), when.known());
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static String letter(Category category) {
    return String.valueOf(category.letter());
  }
}
