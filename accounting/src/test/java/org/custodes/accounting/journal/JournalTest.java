package org.custodes.accounting.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.custodes.accounting.journal.Lines.AREA;
import static org.custodes.accounting.journal.Lines.DAY;
import static org.custodes.accounting.journal.Lines.enriched;
import static org.custodes.accounting.journal.Lines.entry;
import static org.custodes.accounting.journal.Lines.line;
import static org.custodes.accounting.journal.Lines.received;
import static org.custodes.accounting.journal.Lines.shipped;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.journal.Journal.Posted;
import org.custodes.accounting.journal.Journal.Refused;
import org.junit.jupiter.api.Test;

class JournalTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");
  private static final Account BATCH = Account.stock(AREA, Category.ENRICHED, new BatchName("A-1"));

  private final Journal journal = new Journal();

  @Test
  void whatCameInAndWentOutIsThereOnItsDay() {
    take(entry(DAY, received("A-1", enriched("1500", "60"))), MONDAY);
    take(entry(DAY.plusDays(3), shipped("A-1", enriched("500", "20"))), TUESDAY);

    assertThat(journal.balances(DAY.plusDays(2), TUESDAY))
        .containsEntry(BATCH, enriched("1500", "60"));
    assertThat(journal.balances(DAY.plusDays(3), TUESDAY))
        .containsEntry(BATCH, enriched("1000", "40"))
        .containsEntry(
            Account.of(AccountKind.RECEIVER, AREA, Category.ENRICHED), enriched("500", "20"));
    assertThat(journal.balances(DAY.minusDays(1), TUESDAY)).isEmpty();
  }

  @Test
  void asKnownBeforeACorrectionIsWhatWasKnown() {
    Entry receipt = entry(DAY, received("A-1", enriched("10000", "400")));
    take(receipt, MONDAY);
    take(receipt.reversal(UUID.randomUUID()), TUESDAY);
    take(entry(DAY, received("A-1", enriched("11000", "440"))), TUESDAY);

    assertThat(journal.balances(DAY, MONDAY)).containsEntry(BATCH, enriched("10000", "400"));
    assertThat(journal.balances(DAY, TUESDAY)).containsEntry(BATCH, enriched("11000", "440"));
  }

  /// REGDOC-2.13.1: the general ledger moves by what the correction differs, 1 kg for 10 corrected
  /// to 11.
  @Test
  void aCorrectionMovesTheLedgerByTheDifference() {
    Entry receipt = entry(DAY, received("A-1", enriched("10000", "400")));
    Entry right = entry(DAY, received("A-1", enriched("11000", "440")));

    Content moved =
        List.of(receipt.reversal(UUID.randomUUID()), right).stream()
            .flatMap(Entry::stock)
            .map(Posting::amount)
            .reduce(Content.zero(Category.ENRICHED), Content::plus);

    assertThat(moved.element()).isEqualTo(Mass.ofKilograms("1"));
  }

  @Test
  void moreThanIsThereIsRefusedOnTheDayItWouldBeMissing() {
    take(entry(DAY, received("A-1", enriched("1500", "60"))), MONDAY);
    take(entry(DAY.plusDays(5), shipped("A-1", enriched("1000", "40"))), MONDAY);

    Journal.Outcome early =
        journal.post(entry(DAY.plusDays(1), shipped("A-1", enriched("600", "24"))), TUESDAY);

    assertThat(early)
        .isEqualTo(new Refused.MoreThanIsThere(BATCH, DAY.plusDays(5), enriched("-100", "-4")));
    assertThat(journal.entries()).hasSize(2);
  }

  @Test
  void moreFissileThanIsThereIsRefusedToo() {
    take(entry(DAY, received("A-1", enriched("1500", "60"))), MONDAY);

    assertThat(journal.post(entry(DAY, shipped("A-1", enriched("100", "70"))), MONDAY))
        .isInstanceOf(Refused.MoreThanIsThere.class);
  }

  @Test
  void moreWasteThanWasRetainedCannotComeBack() {
    take(entry(DAY, received("A-1", enriched("1500", "60"))), MONDAY);
    take(entry(DAY, line(ChangeCode.TW, "A-1", enriched("10", "0.4"))), MONDAY);

    assertThat(journal.post(entry(DAY, line(ChangeCode.FW, "W-1", enriched("11", "0.4"))), MONDAY))
        .isEqualTo(
            new Refused.MoreThanIsThere(
                Account.of(AccountKind.RETAINED_WASTE, AREA, Category.ENRICHED),
                DAY,
                enriched("-1", "0")));
  }

  @Test
  void naturalUraniumMayBeReceivedWithoutItsFissileMassAndChangeItsCategoryWithIt() {
    Content received = new Content(Category.NATURAL, Mass.ofKilograms("200"));
    Content blended = new Content(Category.NATURAL, Mass.ofKilograms("100"), Mass.ofGrams("711"));
    take(entry(DAY, received("A-1", received)), MONDAY);

    assertThat(journal.post(entry(DAY, line(ChangeCode.NE, "A-1", blended)), MONDAY))
        .isInstanceOf(Posted.class);
  }

  @Test
  void closedDaysTakeLateEntriesOnly() {
    take(entry(DAY, received("A-1", enriched("1500", "60"))), MONDAY);
    journal.close(AREA, LocalDate.of(2026, 3, 31));
    Entry late = entry(LocalDate.of(2026, 3, 31), shipped("A-1", enriched("5", "0.2")));

    assertThat(journal.post(late, TUESDAY))
        .isEqualTo(new Refused.PeriodClosed(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 3, 31)));
    assertThat(journal.postLate(late, TUESDAY)).isInstanceOf(Posted.class);
    journal.close(AREA, LocalDate.of(2026, 2, 28));
    assertThat(journal.closedThrough(AREA)).contains(LocalDate.of(2026, 3, 31));
  }

  @Test
  void theSameKeyWithTheSameContentIsPostedOnce() {
    Entry receipt = entry(DAY, received("A-1", enriched("1500", "60")));
    Journal.Outcome first = journal.post(receipt, MONDAY);
    Entry other =
        Entry.change(receipt.key(), AREA, DAY, List.of(received("A-1", enriched("1501", "60"))));

    assertThat(journal.post(receipt, TUESDAY)).isEqualTo(first);
    assertThat(journal.post(other, TUESDAY)).isEqualTo(new Refused.KeyUsed(receipt.key()));
    journal.close(AREA, DAY);
    assertThat(journal.post(receipt, TUESDAY)).isEqualTo(first);
    assertThat(journal.entries()).hasSize(1);
  }

  @Test
  void aBatchHasOneStandingChangeOfACodeOnADay() {
    Entry receipt = entry(DAY, received("A-1", enriched("1500", "60")));
    Entry again = entry(DAY, received("A-1", enriched("7", "0.3")));
    take(receipt, MONDAY);

    assertThat(journal.post(again, MONDAY))
        .isEqualTo(new Refused.BatchNameUsed(new BatchName("A-1"), ChangeCode.RD, DAY));
    take(receipt.reversal(UUID.randomUUID()), TUESDAY);
    assertThat(journal.post(again, TUESDAY)).isInstanceOf(Posted.class);
  }

  @Test
  void anEntryIsTakenBackOnce() {
    Entry receipt = entry(DAY, received("A-1", enriched("1500", "60")));
    Entry reversal = receipt.reversal(UUID.randomUUID());
    take(receipt, MONDAY);
    take(reversal, TUESDAY);

    assertThat(journal.post(receipt.reversal(UUID.randomUUID()), TUESDAY))
        .isEqualTo(new Refused.ReversedBefore(receipt.key(), reversal.key()));
    Entry nobody = entry(DAY, received("A-9", enriched("1", "0.1")));
    assertThat(journal.post(nobody.reversal(UUID.randomUUID()), TUESDAY))
        .isEqualTo(new Refused.Unknown(nobody.key()));
  }

  /// Between the two more would be shipped than is there.
  @Test
  void aCorrectionTakesBackAndPostsAnewInOneStep() {
    Entry receipt = entry(DAY, received("A-1", enriched("1500", "60")));
    take(receipt, MONDAY);
    take(entry(DAY.plusDays(1), shipped("A-1", enriched("1400", "56"))), MONDAY);
    Entry back = receipt.reversal(UUID.randomUUID());

    assertThat(journal.postLate(back, TUESDAY)).isInstanceOf(Refused.MoreThanIsThere.class);
    assertThat(journal.correct(back, entry(DAY, received("A-1", enriched("1300", "52"))), TUESDAY))
        .isInstanceOf(Refused.MoreThanIsThere.class);
    Entry right = entry(DAY, received("A-1", enriched("1450", "58")));
    Journal.Outcome done = journal.correct(back, right, TUESDAY);
    assertThat(done).isInstanceOf(Posted.class);
    assertThat(journal.correct(back, right, TUESDAY)).isEqualTo(done);
    assertThat(journal.balances(DAY.plusDays(1), TUESDAY))
        .containsEntry(BATCH, enriched("50", "2"));
    assertThat(journal.correct(receipt.reversal(UUID.randomUUID()), right, TUESDAY))
        .isEqualTo(new Refused.KeyUsed(right.key()));
  }

  @Test
  void booksDoNotGrowYounger() {
    take(entry(DAY, received("A-1", enriched("1500", "60"))), TUESDAY);

    assertThat(journal.post(entry(DAY, received("A-2", enriched("1", "0.1"))), MONDAY))
        .isEqualTo(new Refused.Earlier(MONDAY, TUESDAY));
  }

  private void take(Entry entry, Instant at) {
    assertThat(journal.post(entry, at)).isInstanceOf(Posted.class);
  }
}
