package org.custodes.accounting.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.custodes.accounting.journal.Lines.DAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Tries;
import org.junit.jupiter.api.Test;

/// What holds for any journal.
class JournalLawsTest {

  private static final List<ChangeCode> CODES =
      Stream.of(ChangeCode.values())
          .filter(code -> code.kind() != ChangeCode.Kind.REBATCHING)
          .toList();
  private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
  private static final LocalDate END = DAY.plusDays(40);

  private final Journal journal = new Journal();

  @Test
  void allAccountsOfAnyJournalSumToZeroInEveryCategory() {
    Tries.of(
        200,
        values -> {
          Journal any = random(values);
          Map<Category, Content> sums = new EnumMap<>(Category.class);
          any.balances(END, Instant.MAX)
              .forEach((account, held) -> sums.merge(account.category(), held, Content::plus));

          assertThat(sums.values()).allMatch(Content::isZero);
        });
  }

  @Test
  void noAccountOfMaterialIsBelowZeroOnAnyDay() {
    Tries.of(
        100,
        values -> {
          Journal any = random(values);
          LocalDate day = DAY.plusDays(values.ints(0, 40));

          assertThat(any.balances(day, Instant.MAX).entrySet())
              .allMatch(one -> one.getKey().canHold(one.getValue()));
        });
  }

  @Test
  void takingBackWhatWasTakenBackChangesNothing() {
    Tries.of(
        100,
        values -> {
          Journal any = random(values);
          if (any.entries().isEmpty()) {
            return;
          }
          SortedMap<Account, Content> before = any.balances(END, Instant.MAX);
          Entry newest = any.entries().getLast().entry();
          if (newest.kind() == Entry.Kind.REVERSAL) {
            return;
          }
          Entry back = newest.reversal(UUID.randomUUID());
          if (any.postLate(back, later(any)) instanceof Journal.Refused) {
            return;
          }
          assertThat(any.postLate(back.reversal(UUID.randomUUID()), later(any)))
              .isInstanceOf(Journal.Posted.class);
          assertThat(any.balances(END, Instant.MAX)).isEqualTo(before);
        });
  }

  @Test
  void whatWasKnownNeverChangesAfterwards() {
    Tries.of(
        100,
        values -> {
          Journal any = random(values);
          Instant then = later(any).minusMillis(1);
          SortedMap<Account, Content> known = any.balances(END, then);
          more(any, values, 20);

          assertThat(any.balances(END, then)).isEqualTo(known);
        });
  }

  @Test
  void anEmptyJournalHoldsNothing() {
    assertThat(journal.balances(END, Instant.MAX)).isEmpty();
  }

  private static Journal random(Tries values) {
    Journal any = new Journal();
    more(any, values, 40);
    return any;
  }

  /// So many entries, of which those that the books cannot take are left out.
  private static void more(Journal any, Tries values, int count) {
    for (int i = 0; i < count; i++) {
      any.post(entry(values, any), later(any));
    }
  }

  private static Entry entry(Tries values, Journal any) {
    List<Journal.Recorded> there = new ArrayList<>(any.entries());
    if (!there.isEmpty() && values.ints(0, 9) == 0) {
      return values.oneOf(there).entry().reversal(UUID.randomUUID());
    }
    LocalDate day = DAY.plusDays(values.ints(0, 40));
    if (values.ints(0, 4) == 0) {
      Content moved = content(values, Category.ENRICHED);
      return Lines.entry(
          day,
          Lines.line(ChangeCode.RM, batch(values), moved),
          Lines.line(ChangeCode.RP, batch(values), moved));
    }
    ChangeCode code = values.oneOf(CODES);
    Category category = code.from().orElse(values.oneOf(Category.class));
    return Lines.entry(day, Lines.line(code, batch(values), content(values, category)));
  }

  private static Content content(Tries values, Category category) {
    long element = values.wholes(1, 5_000_000_000L);
    long fissile = category.hasFissile() ? values.wholes(1, element) : 0;
    return new Content(category, new Mass(element), new Mass(fissile));
  }

  private static String batch(Tries values) {
    return "B-" + values.ints(1, 4);
  }

  private static Instant later(Journal any) {
    return START.plusSeconds(any.entries().size());
  }
}
