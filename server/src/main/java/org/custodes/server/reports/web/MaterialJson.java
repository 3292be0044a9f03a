package org.custodes.server.reports.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.balance.EuratomBalance;
import org.custodes.accounting.balance.IaeaBalance;
import org.custodes.accounting.protection.Categorisation;
import org.custodes.accounting.report.EntryReference;
import org.custodes.server.reports.ReportedMaterial.BatchHolding;
import org.custodes.server.reports.ReportedMaterial.ReportedPeriod;
import org.custodes.server.reports.StateMaterial.Held;
import org.custodes.server.reports.StateMaterial.OnDay;
import org.jspecify.annotations.Nullable;

/// What the interface for programs says of material. Masses are decimal text: an element in the
/// unit stated beside it, fissile mass (U-233 + U-235) always in grams.
final class MaterialJson {

  private MaterialJson() {}

  /// @param fissile absent for plutonium and thorium
  record AmountJson(String element, @Nullable String fissile) {

    static AmountJson of(Content content) {
      return new AmountJson(
          MaterialCsv.element(content),
          content.category().hasFissile() ? MaterialCsv.fissile(content) : null);
    }
  }

  record PlaceJson(String area, int report, int entry) {

    static PlaceJson of(EntryReference place) {
      return new PlaceJson(place.area().code(), place.report(), place.entry());
    }
  }

  /// @param table the table of protection categories
  /// @param silent areas on the State's list that have reported nothing
  record StateJson(
      LocalDate at,
      String table,
      String significantQuantities,
      List<HeldJson> areas,
      List<String> silent) {

    static StateJson of(OnDay state, String table) {
      return new StateJson(
          state.day(),
          table,
          state.significant().toPlainString(),
          state.held().stream().map(HeldJson::of).toList(),
          state.silent().stream().map(area -> area.code().code()).toList());
    }
  }

  /// @param evaluated false: no statistics are made of these balances
  record HeldJson(
      String area,
      String category,
      String unit,
      AmountJson book,
      String significantQuantities,
      @Nullable ProtectionJson protection,
      @Nullable LocalDate lastInventory,
      @Nullable BothSigns muf,
      boolean evaluated) {

    static HeldJson of(Held held) {
      Content book = held.holding().book();
      return new HeldJson(
          held.holding().area().code(),
          letter(book.category()),
          book.category().reportingUnit().symbol(),
          AmountJson.of(book),
          held.weight().significant().toPlainString(),
          held.weight().protection().map(ProtectionJson::of).orElse(null),
          held.holding().inventory().orElse(null),
          held.holding().muf().map(BothSigns::of).orElse(null),
          false);
    }
  }

  /// What was unaccounted for. IAEA: positive means missing; Euratom: negative means missing.
  record BothSigns(AmountJson iaea, AmountJson euratom) {

    static BothSigns of(Content muf) {
      return new BothSigns(AmountJson.of(muf), AmountJson.of(muf.negated()));
    }
  }

  /// @param confirmed whether the limit that decided was read in its source
  record ProtectionJson(String category, String reason, String source, boolean confirmed) {

    static ProtectionJson of(Categorisation found) {
      return new ProtectionJson(
          found.category().name(),
          found.reason(),
          found.source().citation(),
          found.source().confirmed());
    }
  }

  record BalancesJson(LocalDate at, List<BalanceJson> balances) {}

  /// @param report the balance report's number, absent for the period still open
  /// @param iaea lines by code, in the signs of the IAEA
  /// @param euratom the same in the signs of Euratom, where it has them
  /// @param euratomWithout codes for which Euratom has none
  /// @param printed what the balance report printed, rounding adjustments included
  /// @param printedDiffers whether a printed figure is not the exact one
  record BalanceJson(
      String mba,
      String category,
      String unit,
      LocalDate start,
      LocalDate end,
      @Nullable Integer report,
      Map<String, AmountJson> iaea,
      @Nullable Map<String, AmountJson> euratom,
      List<String> euratomWithout,
      Map<String, AmountJson> printed,
      boolean printedDiffers,
      boolean evaluated) {

    static BalanceJson of(ReportedPeriod period) {
      IaeaBalance balance = period.balance();
      Optional<EuratomBalance> euratom = EuratomLines.CONVERSION.toEuratom(balance).balance();
      return new BalanceJson(
          balance.area().code(),
          letter(balance.category()),
          balance.category().reportingUnit().symbol(),
          balance.period().start(),
          balance.period().end(),
          period.report().orElse(null),
          amounts(balance.lines()),
          euratom.map(BalanceJson::amounts).orElse(null),
          EuratomLines.of(balance).withoutCounterpart(),
          amounts(period.printed()),
          period.differs(),
          false);
    }

    private static Map<String, AmountJson> amounts(Map<AccountingCode, Content> lines) {
      Map<String, AmountJson> amounts = new LinkedHashMap<>();
      lines.forEach((code, amount) -> amounts.put(code.code(), AmountJson.of(amount)));
      return amounts;
    }

    /// Changes into several categories have one code at Euratom; they are added.
    private static Map<String, AmountJson> amounts(EuratomBalance balance) {
      Map<String, Content> sums = new LinkedHashMap<>();
      balance.lines().forEach(line -> sums.merge(line.code(), line.amount(), Content::plus));
      Map<String, AmountJson> amounts = new LinkedHashMap<>();
      sums.forEach((code, amount) -> amounts.put(code, AmountJson.of(amount)));
      return amounts;
    }
  }

  /// @param next to be sent as `after` for the next page; absent on the last one
  record BatchesJson(
      String area,
      String category,
      String unit,
      LocalDate at,
      List<BatchJson> batches,
      @Nullable String next) {}

  record BatchJson(String batch, AmountJson amount, @Nullable LocalDate listed, LocalDate last) {

    static BatchJson of(BatchHolding held) {
      return new BatchJson(
          held.batch(), AmountJson.of(held.amount()), held.listed().orElse(null), held.last());
    }
  }

  static String letter(Category category) {
    return String.valueOf(category.letter());
  }
}
