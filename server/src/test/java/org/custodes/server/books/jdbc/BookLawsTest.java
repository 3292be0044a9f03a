package org.custodes.server.books.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.custodes.server.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the tables refuse whoever writes into them with the application's rights, around every line
/// of the program.
class BookLawsTest extends DatabaseTest {

  private static final UUID FACT = new UUID(1, 1);
  private static final String AREA = "BLAA";

  private static final String ENTRY =
      """
      insert into books.entry (key, area, event_date, kind, late, reason, reverses, recorded_at, known_at, imported,
        preparer, fact)
      values (:key, :area, :date::date, :kind, :late, :reason, :reverses::uuid, now(), now(), false, gen_random_uuid(), :fact)
      returning number
      """;

  private static final String POSTING =
      """
      insert into books.posting (entry, ordinal, area, account, category, batch, code, event_date, known_at, element,
        fissile)
      values (?, ?, ?, ?, ?, ?, '', ?::date, now(), ?, ?)
      """;

  @BeforeAll
  void opensBooks() {
    jdbc.sql(
            """
            insert into facts.fact (id, type, canonical, hash, actor, subject, recorded_at)
            values (?, 'books.tried.1', '\\x7b7d', sha256('\\x7b7d'), 'house', 'tried', now())
            """)
        .param(FACT)
        .update();
    jdbc.sql(
            "insert into site.facility (code, name, since, fact) values ('BL01', 'Works', '2020-01-01', ?)")
        .param(FACT)
        .update();
    jdbc.sql(
            "insert into site.area (code, facility, name, kind, since, fact) values (?, 'BL01', 'Area', 'bulk', '2020-01-01', ?)")
        .params(AREA, FACT)
        .update();
    jdbc.sql(
            "insert into books.book (area, facility, opened, fact) values (?, 'BL01', '2026-01-01', ?)")
        .params(AREA, FACT)
        .update();
  }

  @Test
  void anEntryThatBalancesIsTaken() {
    assertThatCode(() -> balanced("2026-02-01", "B-1", 100, 4)).doesNotThrowAnyException();
  }

  @Test
  void anEntryWithoutPostingsIsRefused() {
    refuses("entry_has_two_postings", () -> entry("2026-02-01"));
  }

  @Test
  void postingsSumToZeroInEachCategory() {
    refuses(
        "entry_balances",
        () -> {
          long entry = entry("2026-02-01");
          post(entry, 0, "stock", "E", "B-2", "2026-02-01", 100, 4);
          post(entry, 1, "shipper", "E", "", "2026-02-01", -99, -4);
        });
    refuses(
        "entry_balances",
        () -> {
          long entry = entry("2026-02-01");
          post(entry, 0, "stock", "E", "B-2", "2026-02-01", 100, 4);
          post(entry, 1, "shipper", "N", "", "2026-02-01", -100, -4);
        });
    refuses(
        "entry_balances",
        () -> {
          long entry = entry("2026-02-01");
          post(entry, 0, "stock", "E", "B-2", "2026-02-01", 100, 4);
          post(entry, 1, "shipper", "E", "", "2026-02-01", -100, -3);
        });
  }

  @Test
  void aCategoryChangeMakesNoUranium() {
    refuses(
        "category_change_keeps_uranium",
        () -> {
          long entry = entry("2026-02-01");
          post(entry, 0, "stock", "N", "B-3", "2026-02-01", 101, 4);
          post(entry, 1, "category-change", "N", "", "2026-02-01", -101, -4);
          post(entry, 2, "shipper", "E", "", "2026-02-01", -100, -4);
          post(entry, 3, "category-change", "E", "", "2026-02-01", 100, 4);
        });
  }

  @Test
  void rebatchingLeavesNothingBetween() {
    refuses(
        "rebatching_leaves_nothing",
        () -> {
          long entry = entry("2026-02-01");
          post(entry, 0, "stock", "E", "B-4", "2026-02-01", 100, 4);
          post(entry, 1, "rebatching", "E", "", "2026-02-01", -100, -4);
        });
  }

  @Test
  void postingsAreOfTheDayOfTheirEntry() {
    refuses(
        "postings_are_of_their_entry",
        () -> {
          long entry = entry("2026-02-01");
          post(entry, 0, "stock", "E", "B-5", "2026-02-02", 100, 4);
          post(entry, 1, "shipper", "E", "", "2026-02-02", -100, -4);
        });
  }

  @Test
  void nothingIsAddedToAnOldEntry() {
    long old = balanced("2026-02-01", "B-6", 100, 4);

    refuses(
        "posting_comes_with_its_entry",
        () -> {
          post(old, 2, "stock", "E", "B-6", "2026-02-01", 50, 2);
          post(old, 3, "shipper", "E", "", "2026-02-01", -50, -2);
        });
    refuses("posting_comes_with_its_entry", () -> post(-1, 0, "muf", "E", "", "2026-02-01", 0, 0));
    refuses("line_comes_with_its_entry", () -> line(old, "B-6", 0, false));
  }

  @Test
  void stockIsNeverBelowZero() {
    balanced("2026-02-01", "B-7", 100, 4);

    refuses("stock_is_never_below_zero", () -> balanced("2026-02-02", "B-7", -101, -4));
    refuses("stock_is_never_below_zero", () -> balanced("2026-02-02", "B-7", -10, -5));
    refuses("stock_is_never_below_zero", () -> balanced("2026-02-02", "B-7", -97, 0));
  }

  @Test
  void anEarlierPostingLeavesEnoughOnEveryLaterDay() {
    balanced("2026-02-01", "B-8", 100, 4);
    balanced("2026-02-05", "B-8", -90, -3);
    balanced("2026-02-09", "B-8", 90, 3);

    refuses("stock_is_never_below_zero_on_any_day", () -> balanced("2026-02-03", "B-8", -20, -1));
    assertThatCode(() -> balanced("2026-02-03", "B-8", -10, -1)).doesNotThrowAnyException();
  }

  @Test
  void closedDaysTakeLateEntriesOnly() {
    String area = "BLAB";
    book(area);
    close(area, "2026-01-31");

    refuses(
        "entry_lies_in_open_days_or_is_late",
        () -> entry(area, "2026-01-31", "change", false, null));
    refuses(
        "entry_lies_in_open_days_or_is_late",
        () -> entry(area, "2026-02-01", "change", true, null));
    refuses("closing_is_later_than_the_last", () -> close(area, "2026-01-31"));
    refuses("closing_is_later_than_the_last", () -> close(area, "2026-01-15"));
  }

  @Test
  void anEntryIsOfABookAndOfAFact() {
    refuses("entry_is_of_a_book", () -> entry("BLNO", "2026-02-01", "change", false, null));
    refuses(
        "entry_has_a_fact",
        () -> {
          Map<String, Object> all = entryParams(AREA, "2026-02-01", "change", false, null);
          all.put("fact", UUID.randomUUID());
          jdbc.sql(ENTRY).params(all).query().singleRow();
        });
  }

  @Test
  void aStatementLaterMayNotUnbalanceAnEntry() {
    refuses(
        "entry_balances",
        () -> {
          long entry = entry("2026-02-01");
          post(entry, 0, "stock", "E", "B-13", "2026-02-01", 100, 4);
          post(entry, 1, "shipper", "E", "", "2026-02-01", -100, -4);
          post(entry, 2, "shipper", "E", "", "2026-02-01", -1, 0);
        });
    assertThat(superuser().sql("select count(*) from books.unbalanced").query(Long.class).single())
        .isZero();
  }

  @Test
  void aPostingOfStockHasABatchAndOthersHaveNoFissileMassWithoutUranium() {
    refuses(
        "posting_of_stock_has_a_batch",
        () -> post(entry("2026-02-01"), 0, "stock", "E", "", "2026-02-01", 1, 0));
    refuses(
        "posting_fissile_is_of_uranium",
        () -> post(entry("2026-02-01"), 0, "muf", "P", "", "2026-02-01", 1, 1));
  }

  @Test
  void anEntryLiesAfterTheOpening() {
    refuses("entry_lies_after_the_opening", () -> entry("2025-12-31"));
    refuses(
        "entry_lies_after_the_opening", () -> entry(AREA, "2026-01-02", "opening", false, null));
  }

  @Test
  void aReversalTakesBackAChangeOfItsDay() {
    UUID change = key(balanced("2026-02-01", "B-9", 100, 4));

    refuses(
        "entry_reverses_a_change_of_its_day",
        () -> entry(AREA, "2026-02-02", "reversal", false, change));
    refuses(
        "entry_reverses_an_entry",
        () -> entry(AREA, "2026-02-01", "reversal", false, UUID.randomUUID()));
    refuses(
        "entry_reverses_when_it_is_a_reversal",
        () -> entry(AREA, "2026-02-01", "change", false, change));
  }

  @Test
  void anEntryIsRecordedWhenItSaysItIs() {
    refuses(
        "entry_is_recorded_now",
        () ->
            jdbc.sql(
                    ENTRY.replace(
                        "now(), now()", "now() - interval '1 hour', now() - interval '1 hour'"))
                .params(entryParams(AREA, "2026-02-01", "change", false, null))
                .query()
                .singleRow());
    refuses(
        "entry_is_known_when_recorded",
        () ->
            jdbc.sql(ENTRY.replace("now(), now()", "now(), now() - interval '1 hour'"))
                .params(entryParams(AREA, "2026-02-01", "change", false, null))
                .query()
                .singleRow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "book",
        "closing",
        "entry",
        "line",
        "posting",
        "stock",
        "listing",
        "listing_row",
        "inventory",
        "asked"
      })
  void theApplicationChangesNothing(String table) {
    for (String change :
        List.of(
            "update books.%s set area = area",
            "delete from books.%s",
            "truncate books.%s",
            "alter table books.%s disable trigger all")) {
      assertThatThrownBy(() -> jdbc.sql(change.formatted(table)).update())
          .rootCause()
          .hasMessageMatching("(?s).*(permission denied|must be owner|does not exist).*");
    }
  }

  @Test
  void evenTheOwnerChangesNoEntry() {
    balanced("2026-02-01", "B-10", 100, 4);
    JdbcClient owner = superuser();

    for (String change :
        List.of(
            "update books.posting set element = 0",
            "delete from books.entry",
            "truncate books.posting",
            "delete from books.closing",
            "update books.line set note = 'x'")) {
      assertThatThrownBy(() -> owner.sql(change).update())
          .rootCause()
          .hasMessageContaining("rows are only added");
    }
  }

  @Test
  void theApplicationDoesNotMoveStock() {
    assertThatThrownBy(() ->
            jdbc.sql("insert into books.stock values (?, 'stock', 'E', 'X', 1, 1, '2026-01-01')")
                .param(AREA)
                .update())
        .rootCause()
        .hasMessageContaining("permission denied for table stock");
  }

  @Test
  void stockIsTheSumOfAllPostings() {
    balanced("2026-02-01", "B-11", 100, 4);

    assertThat(jdbc.sql("select * from books.stock_difference").query().listOfRows()).isEmpty();
  }

  @Test
  void aRevisionFollowsAReversal() {
    refuses(
        "line_revision_follows_a_reversal",
        () -> {
          long entry = entry("2026-02-01");
          line(entry, "B-12", 1, false);
        });
  }

  private void refuses(String constraint, ThrowingCallable act) {
    assertThatThrownBy(() -> transactions.executeWithoutResult(_ -> call(act)))
        .rootCause()
        .isInstanceOfSatisfying(
            PSQLException.class,
            said -> assertThat(said.getServerErrorMessage().getConstraint()).isEqualTo(constraint));
  }

  private static void call(ThrowingCallable act) {
    try {
      act.call();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /// An entry that moves stock of enriched uranium.
  private long balanced(String date, String batch, long element, long fissile) {
    return transactions.execute(_ -> {
      long entry = entry(date);
      post(entry, 0, "stock", "E", batch, date, element, fissile);
      post(entry, 1, "shipper", "E", "", date, -element, -fissile);
      return entry;
    });
  }

  private long entry(String date) {
    return entry(AREA, date, "change", false, null);
  }

  private long entry(String area, String date, String kind, boolean late, @Nullable UUID reverses) {
    return jdbc.sql(ENTRY)
        .params(entryParams(area, date, kind, late, reverses))
        .query(Long.class)
        .single();
  }

  private static Map<String, Object> entryParams(
      String area, String date, String kind, boolean late, @Nullable UUID reverses) {
    Map<String, Object> all = new java.util.HashMap<>();
    all.put("key", UUID.randomUUID());
    all.put("area", area);
    all.put("date", date);
    all.put("kind", kind);
    all.put("late", late);
    all.put("reason", "tried");
    all.put("reverses", reverses == null ? null : reverses.toString());
    all.put("fact", FACT);
    return all;
  }

  private void post(
      long entry,
      int ordinal,
      String account,
      String category,
      String batch,
      String date,
      long element,
      long fissile) {
    jdbc.sql(POSTING)
        .params(entry, ordinal, AREA, account, category, batch, date, element, fissile)
        .update();
  }

  private void line(long entry, String batch, int revision, boolean reverses) {
    jdbc.sql(
            """
            insert into books.line (entry, ordinal, area, event_date, code, point, batch, description, items, measurement,
              categories, elements, fissiles, revision, reverses)
            values (?, 9, ?, '2026-02-01', 'GA', '1', ?, 'O/G/H/C', 0, 'M', 'E', '{1}', '{1}', ?, ?)
            """)
        .params(entry, AREA, batch, revision, reverses)
        .update();
  }

  private UUID key(long entry) {
    return jdbc.sql("select key from books.entry where number = ?")
        .param(entry)
        .query(UUID.class)
        .single();
  }

  private void book(String area) {
    jdbc.sql(
            "insert into site.area (code, facility, name, kind, since, fact) values (?, 'BL01', 'Area', 'bulk', '2020-01-01', ?)")
        .params(area, FACT)
        .update();
    jdbc.sql(
            "insert into books.book (area, facility, opened, fact) values (?, 'BL01', '2026-01-01', ?)")
        .params(area, FACT)
        .update();
  }

  private void close(String area, String through) {
    jdbc.sql(
            "insert into books.closing (area, through, inventory, known_at, fact) values (?, ?::date, false, now(), ?)")
        .params(area, through, FACT)
        .update();
  }
}
