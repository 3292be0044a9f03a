package org.custodes.server.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.BalanceCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.accounting.RoundingAdjustment;
import org.custodes.accounting.balance.IaeaBalance;
import org.custodes.accounting.balance.Period;
import org.custodes.server.reports.ReportedMaterial.ReportedPeriod;
import org.custodes.server.reports.web.BalanceTable.Row;
import org.junit.jupiter.api.Test;

/// The worked example of a year whose report rounds 2161 g of discards to 2160 g.
class BalanceTableTest {

  private static final Period YEAR =
      new Period(LocalDate.of(2025, 2, 1), LocalDate.of(2026, 1, 31));

  @Test
  void keepsTheExactSumBesideThePrintedFigure() {
    Row discards = row(example(), ChangeCode.LD);

    assertThat(discards.iaea()).isEqualTo(uranium("2161", "86.4"));
    assertThat(discards.printed()).contains(uranium("2160", "86.4"));
    assertThat(discards.adjustment()).contains(uranium("1", "0"));
    assertThat(discards.differs()).isTrue();
  }

  @Test
  void closesByExactSumsWhateverTheReportPrints() {
    Row muf = row(example(), BalanceCode.MF);

    assertThat(muf.iaea()).isEqualTo(uranium("669", "25.8"));
    assertThat(muf.printed()).contains(uranium("670", "25.8"));
  }

  @Test
  void explainsDifferencesByRoundingWhenAdjustmentsDo() {
    assertThat(example().isRounding()).isTrue();
    assertThat(example().differing())
        .extracting(row -> row.code().code())
        .containsExactly("LD", "BE", "BA", "MF");
  }

  @Test
  void doesNotCallRoundingWhatNoAdjustmentExplains() {
    Map<AccountingCode, Content> printed = printed();
    printed.put(ChangeCode.RD, uranium("1499000", "60000"));

    assertThat(BalanceTable.of(period(printed)).isRounding()).isFalse();
  }

  @Test
  void turnsDifferencesAndMufRoundForEuratom() {
    BalanceTable table = example();

    assertThat(row(table, ChangeCode.DI).euratom())
        .contains(new EuratomLines.Line("DI", uranium("-750", "-30")));
    assertThat(row(table, BalanceCode.MF).euratom())
        .contains(new EuratomLines.Line("MF", uranium("-669", "-25.8")));
    assertThat(row(table, ChangeCode.LD).euratom())
        .contains(new EuratomLines.Line("TE", uranium("2161", "86.4")));
  }

  @Test
  void hasNoEuratomLineBesideTheBookBeforeDifferences() {
    assertThat(row(example(), BalanceCode.BE).euratom()).isEmpty();
  }

  @Test
  void namesCodesThatEuratomHasNot() {
    IaeaBalance balance =
        IaeaBalance.open(
            new Mba("ZM01"),
            YEAR,
            uranium("10", "1"),
            Map.of(ChangeCode.EU, uranium("5", "0.5"), ChangeCode.RF, uranium("1", "0.1")));

    BalanceTable table = BalanceTable.of(new ReportedPeriod(balance, Optional.empty(), Map.of()));

    assertThat(table.withoutEuratom()).containsExactly("EU");
    assertThat(table.rows()).allSatisfy(row -> assertThat(row.euratom()).isEmpty());
  }

  @Test
  void writesACategoryChangeWithTheSignOfItsSide() {
    IaeaBalance balance =
        IaeaBalance.open(
            new Mba("ZM01"), YEAR, uranium("10", "1"), Map.of(ChangeCode.EN, uranium("5", "0.5")));

    BalanceTable table = BalanceTable.of(new ReportedPeriod(balance, Optional.empty(), Map.of()));

    assertThat(row(table, ChangeCode.EN).effect()).isEqualTo("-");
    assertThat(row(table, ChangeCode.EN).euratom())
        .contains(new EuratomLines.Line("CC", uranium("-5", "-0.5")));
  }

  @Test
  void opensAChangeToItsLinesAndAnInventoryToItsBatches() {
    assertThat(row(example(), ChangeCode.LD).path())
        .isEqualTo("/material/ZM01/E/ledger?at=2026-01-31&from=2025-02-01&code=LD");
    assertThat(row(example(), BalanceCode.PE).path())
        .isEqualTo("/material/ZM01/E/batches?at=2026-01-31");
    assertThat(row(example(), BalanceCode.MF).path()).isEqualTo("/reports/ZM01/10");
  }

  @Test
  void writesAllFiguresOfATableWithTheDecimalsOfTheFinest() {
    assertThat(example().figures().fissile(uranium("1", "30"))).hasToString("30.0");
    assertThat(example().figures().element(uranium("1", "30"))).hasToString("1");
  }

  private static BalanceTable example() {
    return BalanceTable.of(period(printed()));
  }

  private static ReportedPeriod period(Map<AccountingCode, Content> printed) {
    IaeaBalance balance =
        IaeaBalance.open(
                new Mba("ZM01"),
                YEAR,
                uranium("1200000", "48000"),
                Map.of(
                    ChangeCode.RD, uranium("1500000", "60000"),
                    ChangeCode.SF, uranium("1350000", "54000"),
                    ChangeCode.LD, uranium("2161", "86.4"),
                    ChangeCode.TW, uranium("1020", "40.8"),
                    ChangeCode.DI, uranium("750", "30")))
            .closedBy(uranium("1345400", "53817"));
    return new ReportedPeriod(balance, Optional.of(10), printed);
  }

  private static Map<AccountingCode, Content> printed() {
    Map<AccountingCode, Content> printed = new LinkedHashMap<>();
    printed.put(BalanceCode.PB, uranium("1200000", "48000"));
    printed.put(ChangeCode.RD, uranium("1500000", "60000"));
    printed.put(ChangeCode.SF, uranium("1350000", "54000"));
    printed.put(ChangeCode.LD, uranium("2160", "86.4"));
    printed.put(new RoundingAdjustment(ChangeCode.LD), uranium("1", "0"));
    printed.put(ChangeCode.TW, uranium("1020", "40.8"));
    printed.put(BalanceCode.BE, uranium("1346820", "53872.8"));
    printed.put(ChangeCode.DI, uranium("750", "30"));
    printed.put(BalanceCode.BA, uranium("1346070", "53842.8"));
    printed.put(BalanceCode.PE, uranium("1345400", "53817"));
    printed.put(BalanceCode.MF, uranium("670", "25.8"));
    return printed;
  }

  private static Row row(BalanceTable table, AccountingCode code) {
    return table.rows().stream().filter(row -> row.code().equals(code)).findFirst().orElseThrow();
  }

  private static Content uranium(String element, String fissile) {
    return new Content(Category.ENRICHED, Mass.ofGrams(element), Mass.ofGrams(fissile));
  }
}
