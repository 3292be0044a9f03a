package org.custodes.accounting.report.code10;

import static org.assertj.core.api.Assertions.assertThat;
import static org.custodes.accounting.report.code10.Code10CheckTest.ICR_7;
import static org.custodes.accounting.report.code10.Code10CheckTest.ICR_8;
import static org.custodes.accounting.report.code10.Code10CheckTest.MBR_10;
import static org.custodes.accounting.report.code10.Code10CheckTest.PIL_9;

import java.util.List;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.balance.IaeaBalance;
import org.custodes.accounting.report.LedgerBalances;
import org.custodes.accounting.report.ReportedBalance;
import org.junit.jupiter.api.Test;

/// The acceptance cases A2 and A3 of the reference reports, and what is around them.
class BalancesTest {

  @Test
  void appliesCorrectionsToTheChangesTheyName() {
    ReportedBalance balance = only(ICR_7, ICR_8);

    assertThat(balance.iaea().change(ChangeCode.LD)).isEqualTo(enriched("2161", "86.4"));
    assertThat(balance.iaea().change(ChangeCode.TW)).isEqualTo(enriched("1020", "40.8"));
    assertThat(balance.iaea().change(ChangeCode.RD)).isEqualTo(enriched("1500000", "60000"));
    assertThat(balance.iaea().change(ChangeCode.SF)).isEqualTo(enriched("1350000", "54000"));
    assertThat(balance.iaea().difference()).isEqualTo(enriched("750", "30"));
    assertThat(balance.rebatching())
        .containsEntry(ChangeCode.RM, enriched("0", "0"))
        .containsEntry(ChangeCode.RP, enriched("0", "0"));
  }

  @Test
  void holdsExactSumsBesideThePrintedFigures() {
    ReportedBalance balance = only(ICR_7, ICR_8, PIL_9, MBR_10);
    IaeaBalance exact = balance.iaea();

    assertThat(exact.beginning()).isEqualTo(enriched("1200000", "48000"));
    assertThat(exact.book()).isEqualTo(enriched("1346819", "53872.8"));
    assertThat(exact.adjustedBook()).isEqualTo(enriched("1346069", "53842.8"));
    assertThat(exact.ending()).contains(enriched("1345400", "53817"));
    assertThat(exact.muf()).contains(enriched("669", "25.8"));
    assertThat(printed(balance, "LD")).isEqualTo(enriched("2160", "86.4"));
    assertThat(printed(balance, "RALD")).isEqualTo(enriched("1", "0"));
    assertThat(printed(balance, "BE")).isEqualTo(enriched("1346820", "53872.8"));
    assertThat(printed(balance, "BA")).isEqualTo(enriched("1346070", "53842.8"));
    assertThat(printed(balance, "MF")).isEqualTo(enriched("670", "25.8"));
  }

  @Test
  void explainsEveryPrintedFigureThatIsNotTheExactOne() {
    assertThat(only(ICR_7, ICR_8, PIL_9, MBR_10).explained())
        .containsExactly(
            "LD is printed as 2160 g (86.4 g fissile) and is exactly 2161 g (86.4 g fissile);"
                + " the report states the difference as RALD.",
            "BE is printed as 1346820 g (53872.8 g fissile) and is exactly 1346819 g"
                + " (53872.8 g fissile); the report draws it from its own rounded lines.",
            "BA is printed as 1346070 g (53842.8 g fissile) and is exactly 1346069 g"
                + " (53842.8 g fissile); the report draws it from its own rounded lines.",
            "MF is printed as 670 g (25.8 g fissile) and is exactly 669 g (25.8 g fissile);"
                + " the report draws it from its own rounded lines.");
  }

  @Test
  void turnsSignsForEuratom() {
    var euratom = only(ICR_7, ICR_8, PIL_9, MBR_10).euratom().balance().orElseThrow();

    assertThat(euratom.mf()).contains(enriched("-669", "-25.8"));
    assertThat(euratom.adjustedBook()).isEqualTo(enriched("1346069", "53842.8"));
  }

  @Test
  void takesConsolidatedFiguresWhereNoChangeReportIsKnown() {
    assertThat(only(MBR_10).iaea().book()).isEqualTo(enriched("1346819", "53872.8"));
  }

  @Test
  void drawsACategoryChangeInBothBalances() {
    List<ReportedBalance> balances =
        balances(Samples.read("constructed-code10-icr-category-change-NE.txt"));

    assertThat(balances).hasSize(2);
    assertThat(balances.get(0).iaea().book())
        .isEqualTo(new Content(Category.NATURAL, Mass.ofGrams("-100000"), Mass.ofGrams("-711")));
    assertThat(balances.get(1).iaea().book()).isEqualTo(enriched("100000", "711"));
  }

  @Test
  void drawsTheChangesAfterABalanceFromItsPhysicalInventory() {
    String later =
        ICR_7
            .lines()
            .toList()
            .get(6)
            .replace("001:OI/ZZ;7#002:7#", "001:OI/ZZ;11#002:1/1#")
            .replace("202601", "202602")
            .replace("20260231", "20260228")
            .replace("003:20260212", "003:20260301");
    List<ReportedBalance> balances = balances(ICR_7, ICR_8, PIL_9, MBR_10, later);

    assertThat(balances).hasSize(2);
    assertThat(balances.get(1).iaea().period()).hasToString("2026-02-01 to 2026-02-28");
    assertThat(balances.get(1).iaea().beginning()).isEqualTo(enriched("1345400", "53817"));
    assertThat(balances.get(1).iaea().book()).isEqualTo(enriched("1344500", "53781"));
    assertThat(balances.get(1).iaea().muf()).isEmpty();
  }

  @Test
  void refusesAnInventoryThatIsNoMaterial() {
    LedgerBalances.Result result =
        LedgerBalances.of(
            Checked.of(MBR_10.replace("411:PE#630:1345400G", "411:PE#630:-5G")).result().ledger());

    assertThat(result.drawn()).isEmpty();
    assertThat(result.refused()).singleElement().asString().startsWith("ZM01, enriched uranium");
  }

  private static Content printed(ReportedBalance balance, String code) {
    AccountingCode parsed = AccountingCode.parse(code).orElseThrow();
    return balance.printed().getOrDefault(parsed, Content.zero(Category.ENRICHED));
  }

  private static ReportedBalance only(String... files) {
    List<ReportedBalance> balances = balances(files);
    assertThat(balances).hasSize(1);
    return balances.getFirst();
  }

  private static List<ReportedBalance> balances(String... files) {
    return LedgerBalances.of(Checked.of(files).result().ledger()).drawn();
  }

  static Content enriched(String element, String fissile) {
    return new Content(Category.ENRICHED, Mass.ofGrams(element), Mass.ofGrams(fissile));
  }
}
