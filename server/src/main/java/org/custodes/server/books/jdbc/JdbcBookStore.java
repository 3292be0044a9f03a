package org.custodes.server.books.jdbc;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.journal.Account;
import org.custodes.accounting.journal.Entry;
import org.custodes.accounting.journal.ListedBatch;
import org.custodes.server.books.Book;
import org.custodes.server.books.BookStore;
import org.custodes.server.books.Change;
import org.custodes.server.books.DecayProposals;
import org.custodes.server.books.Listing;
import org.custodes.server.books.Provenance;
import org.custodes.server.facts.Bytes;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcBookStore implements BookStore {

  /// Everything that posts begins with it, in one round trip; see the function's own words.
  private static final String BEGIN = "select * from books.begin(?, ?)";

  private static final String HELD =
      """
      select s.* from unnest(?::text[], ?::text[], ?::text[], ?::text[]) q(area, account, category, batch)
      join books.stock s using (area, account, category, batch)
      """;

  private static final String DAYS =
      """
      select event_date, sum(element) as element, sum(fissile) as fissile from books.posting
      where area = ? and account = ? and category = ? and batch = ? group by event_date
      """;

  private static final String USED =
      """
      select q.batch, q.code, q.event_date
      from unnest(?::text[], ?::text[], ?::date[]) q(batch, code, event_date)
      where (
        select count(*) filter (where not l.reverses) > count(*) filter (where l.reverses) from books.line l
        where l.area = ? and l.batch = q.batch and l.code = q.code and l.event_date = q.event_date)
      """;

  private static final String RECEIVED =
      """
      select batch, min(event_date) as event_date
      from (select batch, event_date from books.line
            where area = ? and batch = any (?::text[]) and code in ('RD', 'RF')
            group by batch, code, event_date
            having count(*) filter (where not reverses) > count(*) filter (where reverses)) received
      group by batch
      """;

  private static final String KEEP_KEYS =
      """
      select count(*) from (
        select pg_advisory_xact_lock(hashtextextended('books.key ' || key, 0))
        from (select key from unnest(?::text[]) key order by key) keys) kept
      """;

  private static final String ASKED =
      """
      select a.key, a.approval, a.sha256 from books.asked a join identity.approval p on p.id = a.approval
      where a.key = any (?::uuid[]) order by p.opened_at desc
      """;

  private static final String NEWEST =
      """
      select max(known_at) as known_at, bool_and(imported) as imported from (
        select known_at, imported from books.entry where area = :area
        union all
        select c.known_at, c.known_at <> f.recorded_at from books.closing c join facts.fact f on f.id = c.fact
        where c.area = :area) all_rows
      having count(*) > 0
      """;

  private static final String STOCK =
      """
      select batch, category, sum(element) as element, sum(fissile) as fissile from books.posting
      where area = ? and account = 'stock' and event_date <= ?
      group by batch, category having sum(element) <> 0 or sum(fissile) <> 0 order by batch, category
      """;

  /// Lines that are taken back, and those that take back, tell nothing.
  private static final String COMPOSED =
      """
      with standing as (
        select l.* from books.line l
        where l.area = :area and l.event_date <= :day and not l.reverses and not exists (
          select from books.line b where b.area = l.area and b.batch = l.batch and b.code = l.code
            and b.event_date = l.event_date and b.revision = l.revision and b.reverses))
      select distinct on (s.batch) s.*, (
        select max(n.event_date) from standing n where n.batch = s.batch and n.code = 'LN') as lost
      from standing s where cardinality(s.nuclides) > 0 and s.code <> 'LN'
      order by s.batch, s.event_date desc, s.entry desc, s.ordinal desc
      """;

  private static final String KEEP_LISTING =
      """
      with kept as (
        insert into books.listing (sha256, rows) values (?, ?) on conflict do nothing returning sha256)
      insert into books.listing_row
        (sha256, ordinal, point, batch, description, items, measurement, categories, elements, fissiles)
      select kept.sha256, r.ordinal, point, batch, description, items, measurement, categories,
        elements::bigint[], fissiles::bigint[]
      from kept, unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[])
        with ordinality r(point, batch, description, items, measurement, categories, elements, fissiles, ordinal)
      """;

  /// All rows of all entries in one statement: one round trip, and the set-wise triggers run once,
  /// which a correction needs: between taking back and posting anew more may be missing than is
  /// there. The revision of a line follows that of the newest reversal, and within a correction
  /// that of the line which is taken back.
  private static final String APPEND =
      """
      with entries as (
        insert into books.entry (key, area, event_date, kind, late, reason, reverses, recorded_at, known_at, imported,
          preparer, approver, fact)
        select key, area, event_date, kind, late, :reason, reverses, :recordedAt, :knownAt, :imported, :preparer::uuid,
          :approver::uuid, :fact
        from unnest(:keys::uuid[], :areas::text[], :dates::date[], :kinds::text[], :lates::bool[], :reverses::uuid[])
          with ordinality e(key, area, event_date, kind, late, reverses, place)
        order by place
        returning number, key, area, event_date, kind, known_at, reverses
      ), lines as (
        insert into books.line (entry, ordinal, area, event_date, code, point, batch, description, items, measurement,
          categories, elements, fissiles, counterpart, shippers_batch, reference, nuclides, nuclide_masses, note,
          revision, reverses)
        select e.number, l.ordinal, e.area, e.event_date, l.code, l.point, l.batch, l.description, l.items,
          l.measurement, l.categories, l.elements::bigint[], l.fissiles::bigint[], l.counterpart, l.shippers_batch,
          l.reference, l.nuclides::text[], l.nuclide_masses::bigint[], l.note,
          (select coalesce(max(b.revision) + case when e.reverses is null then 1 else 0 end, 0) from books.line b
           where b.area = e.area and b.batch = l.batch and b.code = l.code and b.event_date = e.event_date
             and b.reverses = (e.reverses is null and not :correcting)),
          e.reverses is not null
        from entries e join unnest(:lineKeys::uuid[], :ordinals::int[], :codes::text[], :points::text[],
            :batches::text[], :descriptions::text[], :items::int[], :measurements::text[], :categories::text[],
            :elements::text[], :fissiles::text[], :counterparts::text[], :shippersBatches::text[],
            :references::date[], :nuclides::text[], :nuclideMasses::text[], :notes::text[])
          l(key, ordinal, code, point, batch, description, items, measurement, categories, elements, fissiles,
            counterpart, shippers_batch, reference, nuclides, nuclide_masses, note) using (key)
      )
      insert into books.posting (entry, ordinal, area, account, category, batch, code, event_date, known_at, element,
        fissile)
      select e.number, p.ordinal, e.area, p.account, p.category, p.batch, p.code, e.event_date, e.known_at, p.element,
        p.fissile
      from entries e join unnest(:postingKeys::uuid[], :postingOrdinals::int[], :accounts::text[],
          :postingCategories::text[], :postingBatches::text[], :postingCodes::text[], :postingElements::bigint[],
          :postingFissiles::bigint[])
        p(key, ordinal, account, category, batch, code, element, fissile) using (key)
      """;

  private final JdbcClient jdbc;

  JdbcBookStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Book> share(Mba area) {
    return begin(area, false);
  }

  @Override
  public Optional<Book> keep(Mba area) {
    return begin(area, true);
  }

  private Optional<Book> begin(Mba area, boolean alone) {
    return refusing(
        () -> jdbc.sql(BEGIN).params(area.code(), alone).query(JdbcBooks::book).optional());
  }

  @Override
  public Map<Account, Held> held(Collection<Account> accounts) {
    Map<Account, Held> held = new HashMap<>();
    jdbc.sql(HELD)
        .param(Rows.column(accounts, one -> one.area().code()))
        .param(Rows.column(accounts, one -> one.kind().word()))
        .param(Rows.column(accounts, one -> one.category().letter()))
        .param(Rows.column(accounts, Rows::batch))
        .query(row -> {
          held.put(Rows.account(row), new Held(Rows.content(row), Rows.day(row, "latest")));
        });
    return held;
  }

  @Override
  public SortedMap<LocalDate, Content> days(Account account) {
    SortedMap<LocalDate, Content> days = new TreeMap<>();
    Category category = account.category();
    jdbc.sql(DAYS)
        .param(account.area().code())
        .param(account.kind().word())
        .param(String.valueOf(category.letter()))
        .param(Rows.batch(account))
        .query(row -> {
          days.put(Rows.day(row, "event_date"), Rows.content(row, category));
        });
    return days;
  }

  @Override
  public List<Use> used(Mba area, Collection<Use> uses) {
    return jdbc.sql(USED)
        .param(Rows.column(uses, Use::batch))
        .param(Rows.column(uses, Use::code))
        .param(Rows.column(uses, Use::date))
        .param(area.code())
        .query((row, _) ->
            new Use(
                new BatchName(row.getString("batch")),
                ChangeCode.of(row.getString("code")).orElseThrow(),
                Rows.day(row, "event_date")))
        .list();
  }

  @Override
  public Map<BatchName, LocalDate> received(Mba area, Collection<BatchName> batches) {
    Map<BatchName, LocalDate> received = new HashMap<>();
    jdbc.sql(RECEIVED)
        .param(area.code())
        .param(Rows.column(batches, BatchName::name))
        .query(row -> {
          received.put(new BatchName(row.getString("batch")), Rows.day(row, "event_date"));
        });
    return received;
  }

  @Override
  public Map<UUID, UUID> facts(Collection<UUID> keys) {
    Map<UUID, UUID> facts = new HashMap<>();
    jdbc.sql("select key, fact from books.entry where key = any (?::uuid[])")
        .param(Rows.column(keys, key -> key))
        .query(row -> {
          facts.put(row.getObject("key", UUID.class), row.getObject("fact", UUID.class));
        });
    return facts;
  }

  @Override
  public List<Asked> asked(Collection<UUID> keys) {
    return jdbc.sql(ASKED)
        .param(Rows.column(keys, key -> key))
        .query((row, _) ->
            new Asked(
                row.getObject("key", UUID.class),
                row.getObject("approval", UUID.class),
                Bytes.of(row.getBytes("sha256"))))
        .list();
  }

  @Override
  public void keep(Collection<UUID> keys) {
    jdbc.sql(KEEP_KEYS).param(Rows.column(keys, key -> key)).query().singleRow();
  }

  @Override
  public void asked(UUID approval, Map<UUID, Bytes> keys) {
    jdbc.sql(
            """
            insert into books.asked (key, approval, sha256)
            select key, ?, decode(sha256, 'hex') from unnest(?::uuid[], ?::text[]) q(key, sha256)
            """)
        .param(approval)
        .param(Rows.column(keys.keySet(), key -> key))
        .param(Rows.column(keys.values(), Bytes::hex))
        .update();
  }

  @Override
  public Optional<Newest> newest(Mba area) {
    return jdbc.sql(NEWEST)
        .param("area", area.code())
        .query((row, _) -> new Newest(Rows.moment(row, "known_at"), row.getBoolean("imported")))
        .optional();
  }

  @Override
  public long size(Mba area) {
    return jdbc.sql("select count(*) from books.entry where area = ?")
        .param(area.code())
        .query(Long.class)
        .single();
  }

  @Override
  public List<Entry.Difference> stock(Mba area, LocalDate day) {
    return jdbc.sql(STOCK)
        .params(area.code(), day)
        .query((row, _) ->
            new Entry.Difference(new BatchName(row.getString("batch")), Rows.content(row)))
        .list();
  }

  @Override
  public List<LocalDate> takings(Mba area) {
    return jdbc.sql("select day from books.inventory where area = ? and not opening order by day")
        .param(area.code())
        .query((row, _) -> Rows.day(row, "day"))
        .list();
  }

  @Override
  public List<DecayProposals.Composed> composed(Mba area, LocalDate day) {
    return jdbc.sql(COMPOSED)
        .param("area", area.code())
        .param("day", day)
        .query((row, _) ->
            new DecayProposals.Composed(
                Rows.line(row), Optional.ofNullable(row.getObject("lost", LocalDate.class))))
        .list();
  }

  @Override
  public Optional<List<ListedBatch>> listing(Bytes sha256) {
    List<Integer> known =
        jdbc.sql("select rows from books.listing where sha256 = ?")
            .param(sha256.toArray())
            .query(Integer.class)
            .list();
    return known.stream()
        .findFirst()
        .map(_ ->
            jdbc.sql("select * from books.listing_row where sha256 = ? order by ordinal")
                .param(sha256.toArray())
                .query((row, _) -> Rows.listed(row))
                .list());
  }

  @Override
  public void keep(Listing listing) {
    List<ListedBatch> rows = listing.rows();
    jdbc.sql(KEEP_LISTING)
        .param(listing.sha256().toArray())
        .param(rows.size())
        .param(Rows.column(rows, ListedBatch::point))
        .param(Rows.column(rows, ListedBatch::batch))
        .param(Rows.column(rows, ListedBatch::description))
        .param(Rows.column(rows, ListedBatch::items))
        .param(Rows.column(rows, ListedBatch::measurement))
        .param(Rows.column(rows, row -> Rows.categories(row.contents())))
        .param(Rows.column(rows, row -> elements(row.contents())))
        .param(Rows.column(rows, row -> fissiles(row.contents())))
        .update();
  }

  @Override
  public void open(Book book) {
    refusing(() ->
        jdbc.sql("insert into books.book (area, facility, opened, fact) values (?, ?, ?, ?)")
            .params(book.area().code(), book.facility().code(), book.opened(), book.fact())
            .update());
  }

  @Override
  public void rests(Mba area, LocalDate day, boolean opening, Bytes listing, UUID fact) {
    jdbc.sql(
            "insert into books.inventory (area, day, opening, sha256, fact) values (?, ?, ?, ?, ?)")
        .params(area.code(), day, opening, listing.toArray(), fact)
        .update();
  }

  @Override
  public void append(List<Change> changes, Optional<String> reason, Provenance provenance) {
    List<Change> entries = List.copyOf(changes);
    List<LineRow> lines = LineRow.of(entries);
    List<PostingRow> postings = PostingRow.of(entries);
    JdbcClient.StatementSpec statement =
        jdbc.sql(APPEND)
            .param("reason", reason.orElse(null), Types.VARCHAR)
            .param("recordedAt", Rows.written(provenance.recordedAt()))
            .param("knownAt", Rows.written(provenance.knownAt()))
            .param("imported", provenance.imported())
            .param("preparer", provenance.preparer())
            .param(
                "approver", provenance.approver().map(UUID::toString).orElse(null), Types.VARCHAR)
            .param("fact", provenance.fact())
            .param(
                "correcting", entries.stream().anyMatch(one -> one.entry().reverses().isPresent()))
            .param("keys", Rows.column(entries, one -> one.entry().key()))
            .param("areas", Rows.column(entries, one -> one.entry().area()))
            .param("dates", Rows.column(entries, one -> one.entry().date()))
            .param("kinds", Rows.column(entries, one -> Kinds.word(one.entry().kind())))
            .param("lates", Rows.column(entries, Change::late))
            .param("reverses", Rows.column(entries, one -> one.entry().reverses().orElse(null)));
    refusing(PostingRow.bind(postings, LineRow.bind(lines, statement))::update);
  }

  @Override
  public void close(Mba area, LocalDate through, boolean inventory, Provenance provenance) {
    refusing(() ->
        jdbc.sql(
                """
                insert into books.closing (area, through, inventory, known_at, fact)
                values (?, ?, ?, ?, ?)
                """)
            .params(
                area.code(),
                through,
                inventory,
                Rows.written(provenance.knownAt()),
                provenance.fact())
            .update());
  }

  private static String elements(List<Content> contents) {
    return Rows.numbers(contents, content -> content.element().micrograms());
  }

  private static String fissiles(List<Content> contents) {
    return Rows.numbers(contents, content -> content.fissile().micrograms());
  }

  private static <T> T refusing(Supplier<T> statement) {
    try {
      return statement.get();
    } catch (DataAccessException fault) {
      throw Said.refusal(fault);
    }
  }
}
