package org.custodes.accounting.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.custodes.accounting.journal.Lines.AREA;
import static org.custodes.accounting.journal.Lines.DAY;
import static org.custodes.accounting.journal.Lines.enriched;
import static org.custodes.accounting.journal.Lines.entry;
import static org.custodes.accounting.journal.Lines.line;
import static org.custodes.accounting.journal.Lines.received;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Kmp;
import org.custodes.accounting.Mass;
import org.custodes.accounting.MaterialDescription;
import org.custodes.accounting.Mba;
import org.custodes.accounting.Measurement;
import org.custodes.accounting.MeasurementBasis;
import org.junit.jupiter.api.Test;

class EntryTest {

  private static final Account BATCH = Account.stock(AREA, Category.ENRICHED, new BatchName("A-1"));

  @Test
  void aReceiptComesFromTheShipperAndASourceDoesNotVanish() {
    Entry receipt = entry(DAY, received("A-1", enriched("1500.25", "60.1")));

    assertThat(receipt.postings())
        .containsExactly(
            new Posting(BATCH, enriched("1500.25", "60.1")),
            new Posting(
                Account.of(AccountKind.SHIPPER, AREA, Category.ENRICHED),
                enriched("-1500.25", "-60.1")));
  }

  @Test
  void retainedWasteLeavesTheSafeguardsInventoryAndNotTheSecurityInventory() {
    Entry waste = entry(DAY, line(ChangeCode.TW, "A-1", enriched("10", "0.4")));

    assertThat(waste.postings())
        .extracting(posting -> posting.account().kind())
        .containsExactly(AccountKind.STOCK, AccountKind.RETAINED_WASTE);
    assertThat(AccountKind.RETAINED_WASTE.isSecurityInventory()).isTrue();
    assertThat(AccountKind.MEASURED_DISCARD.isSecurityInventory()).isFalse();
  }

  /// A6: 100 kg of natural uranium with 711 g fissile become enriched.
  @Test
  void aCategoryChangeMovesTheSameMassesThroughAPairOfAccounts() {
    Content natural = new Content(Category.NATURAL, Mass.ofKilograms("100"), Mass.ofGrams("711"));

    Entry change = entry(DAY, line(ChangeCode.NE, "A-1", natural));

    assertThat(change.stock())
        .containsExactly(
            new Posting(
                Account.stock(AREA, Category.NATURAL, new BatchName("A-1")), natural.negated()),
            new Posting(BATCH, enriched("100000", "711")));
    assertThat(change.postings())
        .filteredOn(posting -> posting.account().kind() == AccountKind.CATEGORY_CHANGE)
        .extracting(posting -> posting.amount().element())
        .containsExactly(Mass.ofKilograms("100"), Mass.ofKilograms("-100"));
  }

  @Test
  void aCategoryChangeThatMakesMassCannotBeBuilt() {
    Content gone = new Content(Category.NATURAL, Mass.ofGrams("100"), Mass.ZERO);
    Content come = enriched("101", "1");
    List<Posting> postings =
        List.of(
            new Posting(Account.of(AccountKind.CATEGORY_CHANGE, AREA, Category.NATURAL), gone),
            new Posting(
                Account.stock(AREA, Category.NATURAL, new BatchName("A-1")), gone.negated()),
            new Posting(BATCH, come),
            new Posting(
                Account.of(AccountKind.CATEGORY_CHANGE, AREA, Category.ENRICHED), come.negated()));

    assertThatThrownBy(() -> raw(postings))
        .hasMessage("a category change makes or loses -1 g of which -1 g fissile, wanted zero");
  }

  @Test
  void postingsThatDoNotSumToZeroAreRefusedForElementAndForFissile() {
    Posting gained = new Posting(BATCH, enriched("10", "1"));
    Account shipper = Account.of(AccountKind.SHIPPER, AREA, Category.ENRICHED);

    assertThatThrownBy(() -> raw(List.of(gained, new Posting(shipper, enriched("-9", "-1")))))
        .hasMessage("postings of enriched uranium sum to 1 g of which 0 g fissile, wanted zero");
    assertThatThrownBy(() -> raw(List.of(gained, new Posting(shipper, enriched("-10", "-0.9")))))
        .hasMessage("postings of enriched uranium sum to 0 g of which 0.1 g fissile, wanted zero");
    assertThatThrownBy(() -> raw(List.of(gained)))
        .hasMessage("an entry needs two postings or more");
  }

  @Test
  void rebatchingTakesFromBatchesWhatItPutsIntoBatches() {
    Entry moved =
        entry(
            DAY,
            line(ChangeCode.RM, "A-1", enriched("6", "0.3")),
            line(ChangeCode.RM, "A-2", enriched("4", "0.2")),
            line(ChangeCode.RP, "A-3", enriched("10", "0.5")));

    assertThat(moved.stock().map(posting -> posting.amount().element().inGrams()))
        .containsExactly("-6", "-4", "10");
    assertThatThrownBy(() ->
            entry(
                DAY,
                line(ChangeCode.RM, "A-1", enriched("6", "0.3")),
                line(ChangeCode.RP, "A-3", enriched("7", "0.3"))))
        .hasMessageStartingWith("rebatching of enriched uranium sum to");
  }

  @Test
  void aReversalTurnsAllSignsAtTheSameDay() {
    Entry receipt = entry(DAY, received("A-1", enriched("1500", "60")));
    UUID key = UUID.randomUUID();

    Entry reversal = receipt.reversal(key);

    assertThat(reversal.key()).isEqualTo(key);
    assertThat(reversal.date()).isEqualTo(DAY);
    assertThat(reversal.reverses()).contains(receipt.key());
    assertThat(reversal.postings())
        .isEqualTo(receipt.postings().stream().map(Posting::turned).toList());
    assertThat(reversal.reversal(UUID.randomUUID()).postings()).isEqualTo(receipt.postings());
  }

  @Test
  void anOpeningAndATakingHaveTheirOwnCounterAccounts() {
    ListedBatch found =
        new ListedBatch(
            new Kmp("A"),
            new BatchName("A-1"),
            MaterialDescription.parse("F/Q/H/C"),
            3,
            Measurement.of(MeasurementBasis.M),
            List.of(enriched("900", "36")));

    Entry opening = Entry.opening(UUID.randomUUID(), AREA, DAY, List.of(found));
    Entry taking =
        Entry.taking(
            UUID.randomUUID(),
            AREA,
            DAY,
            List.of(new Entry.Difference(new BatchName("A-1"), enriched("-1.5", "-0.1"))));

    assertThat(opening.postings().getLast().account().kind()).isEqualTo(AccountKind.OPENING);
    assertThat(taking.postings().getLast())
        .isEqualTo(
            new Posting(
                Account.of(AccountKind.MUF, AREA, Category.ENRICHED), enriched("1.5", "0.1")));
  }

  @Test
  void anEntryPostsNothingInAnotherArea() {
    Posting there =
        new Posting(
            Account.of(AccountKind.SHIPPER, new Mba("ZM02"), Category.ENRICHED),
            enriched("-10", "-1"));

    assertThatThrownBy(() -> raw(List.of(new Posting(BATCH, enriched("10", "1")), there)))
        .hasMessage("an entry of ZM01 posts nothing in ZM02");
  }

  @Test
  void everyCodeHasItsOppositeAccount() {
    EnumSet<AccountKind> used = EnumSet.noneOf(AccountKind.class);
    for (ChangeCode code : ChangeCode.values()) {
      used.add(AccountKind.opposite(code));
    }

    assertThat(used)
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(
                EnumSet.of(AccountKind.STOCK, AccountKind.MUF, AccountKind.OPENING)));
    for (AccountKind kind : AccountKind.values()) {
      assertThat(AccountKind.of(kind.word())).isEqualTo(kind);
    }
    assertThatThrownBy(() -> AccountKind.of("pocket")).hasMessage("not a kind of account: pocket");
  }

  @Test
  void onlyStockIsKeptByBatch() {
    assertThatThrownBy(
            () -> new Account(AccountKind.STOCK, AREA, Category.ENRICHED, Optional.empty()))
        .hasMessage("an account of stock needs a batch");
    assertThatThrownBy(() ->
            new Account(
                AccountKind.MUF, AREA, Category.ENRICHED, Optional.of(new BatchName("A-1"))))
        .hasMessage("an account of muf has no batch");
  }

  private static Entry raw(List<Posting> postings) {
    return new Entry(
        UUID.randomUUID(), AREA, DAY, Entry.Kind.CHANGE, List.of(), Optional.empty(), postings);
  }
}
