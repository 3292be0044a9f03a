package org.custodes.accounting.report.code10;

import static org.assertj.core.api.Assertions.assertThat;
import static org.custodes.accounting.report.code10.BalancesTest.enriched;
import static org.custodes.accounting.report.code10.Code10CheckTest.ICR_7;
import static org.custodes.accounting.report.code10.Code10CheckTest.ICR_8;
import static org.custodes.accounting.report.code10.Code10CheckTest.MBR_10;
import static org.custodes.accounting.report.code10.Code10CheckTest.PIL_9;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.report.Effect;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.Policy;
import org.custodes.accounting.report.ReportHeader;
import org.custodes.accounting.report.ReportedEntry;
import org.custodes.accounting.report.Sink;
import org.junit.jupiter.api.Test;

class EffectsTest {

  private static final Mba AREA = new Mba("ZM01");

  @Test
  void reversesTheOldAndAddsTheNewWithACorrection() {
    List<Effect> effects = new Taken().of(ICR_7, ICR_8).effects;

    Effect old = effects.get(8);
    Effect corrected = effects.get(9);
    assertThat(old.amount()).isEqualTo(enriched("1076", "43"));
    assertThat(old.reverses()).isEqualTo(new EntryReference(AREA, 7, 6));
    assertThat(old.date()).isEqualTo("2026-01-26");
    assertThat(old.batch()).isEqualTo("LIQW-0008");
    assertThat(corrected.amount()).isEqualTo(enriched("-1086", "-43.4"));
    assertThat(corrected.reverses()).isNull();
    assertThat(corrected.cause()).isEqualTo(new EntryReference(AREA, 8, 1));
  }

  @Test
  void sumsUpToTheBookOnEveryDay() {
    Taken taken = new Taken().of(ICR_7, ICR_8, PIL_9, MBR_10);

    assertThat(taken.book("2025-01-30")).isEqualTo(enriched("0", "0"));
    assertThat(taken.book("2025-01-31")).isEqualTo(enriched("1200000", "48000"));
    assertThat(taken.book("2026-01-14")).isEqualTo(enriched("2700000", "108000"));
    assertThat(taken.book("2026-01-30")).isEqualTo(enriched("1346069", "53842.8"));
    assertThat(taken.book("2026-01-31")).isEqualTo(enriched("1345400", "53817"));
    assertThat(taken.book("2027-01-31"))
        .isEqualTo(
            taken
                .checked
                .result()
                .ledger()
                .book(AREA, Category.ENRICHED, LocalDate.of(2027, 1, 31)));
  }

  @Test
  void keepsTheBookAtThePhysicalInventoryWhenALateCorrectionComes() {
    String late =
        ICR_8
            .lines()
            .toList()
            .getFirst()
            .replace("001:OI/ZZ;8#002:1/4#", "001:OI/ZZ;11#002:1/1#")
            .replace("630:1086G#670:43.4G", "630:86G#670:3.4G");
    Taken taken = new Taken().of(ICR_7, ICR_8, PIL_9, MBR_10, late);

    assertThat(taken.book("2026-01-30")).isEqualTo(enriched("1347069", "53882.8"));
    assertThat(taken.book("2026-01-31")).isEqualTo(enriched("1345400", "53817"));
  }

  @Test
  void movesMaterialBetweenBatchesWithoutMovingTheBook() {
    List<Effect> rebatching =
        new Taken()
            .of(ICR_7).effects.stream()
                .filter(effect -> effect.code().code().startsWith("R"))
                .filter(effect -> !effect.code().code().equals("RD"))
                .toList();

    assertThat(rebatching).extracting(Effect::batch).containsExactly("PWD-0100", "PWD-0101");
    assertThat(rebatching.get(0).amount().plus(rebatching.get(1).amount()))
        .isEqualTo(enriched("0", "0"));
  }

  @Test
  void hasTwoEffectsForACategoryChange() {
    List<Effect> effects =
        new Taken().of(Samples.read("constructed-code10-icr-category-change-NE.txt")).effects;

    assertThat(effects)
        .extracting(effect -> effect.amount().element().inGrams())
        .containsExactly("-100000", "100000");
  }

  @Test
  void handsOverEveryAcceptedEntryAndNoOther() {
    Taken taken = new Taken().of(ICR_7.replace("430:T/R/N/E", "430:T/R/4/E"));

    assertThat(taken.entries).hasSize(8).noneMatch(text -> text.contains("002:7#"));
    assertThat(taken.entries.getFirst()).isEqualTo(ICR_7.lines().findFirst().orElseThrow());
    assertThat(taken.effects).hasSize(7);
    assertThat(taken.headers).hasSize(1);
    assertThat(taken.headers.getFirst().encoder()).isEqualTo("DOE,JA");
  }

  /// Keeps what a check accepts.
  static final class Taken implements Sink {

    final List<Effect> effects = new ArrayList<>();
    final List<String> entries = new ArrayList<>();
    final List<ReportHeader> headers = new ArrayList<>();
    Checked checked = Checked.of();

    Taken of(String... files) {
      checked = Checked.of(Policy.STANDARD, Limits.STANDARD, this, files);
      return this;
    }

    Content book(String day) {
      LocalDate last = LocalDate.parse(day);
      return effects.stream()
          .filter(effect -> effect.area().equals(AREA) && !effect.date().isAfter(last))
          .filter(effect -> effect.amount().category() == Category.ENRICHED)
          .map(Effect::amount)
          .reduce(Content.zero(Category.ENRICHED), Content::plus);
    }

    @Override
    public void reportBegins(ReportHeader report) {
      headers.add(report);
    }

    @Override
    public void entry(ReportHeader report, ReportedEntry entry) {
      entries.add(entry.text());
    }

    @Override
    public void effect(Effect effect) {
      effects.add(effect);
    }
  }
}
