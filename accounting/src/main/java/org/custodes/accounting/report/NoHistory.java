package org.custodes.accounting.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.Period;

/// The ledger of a State that never reported.
///
/// @param areas the registered areas; empty if any area may report
record NoHistory(Set<Mba> areas) implements History {

  static final NoHistory ANY_AREA = new NoHistory(Set.of());

  NoHistory {
    areas = Set.copyOf(areas);
  }

  @Override
  public boolean wantsQuestions() {
    return false;
  }

  @Override
  public boolean fileSeen(String sha256) {
    return false;
  }

  @Override
  public boolean areaKnown(Mba area) {
    return areas.isEmpty() || areas.contains(area);
  }

  @Override
  public Optional<ReportType> report(Mba area, int number) {
    return Optional.empty();
  }

  @Override
  public int highestReport(Mba area) {
    return 0;
  }

  @Override
  public Optional<Standing> entry(EntryReference place) {
    return Optional.empty();
  }

  @Override
  public Optional<EntryReference> batchUse(BatchUse use) {
    return Optional.empty();
  }

  @Override
  public List<Receipt> receiptsOnShippersData(Mba area, String batch) {
    return List.of();
  }

  @Override
  public Map<AccountingCode, Content> changes(Mba area, Category category, Period period) {
    return Map.of();
  }

  @Override
  public Optional<Map<Category, Content>> listing(Mba area, LocalDate day) {
    return Optional.empty();
  }

  @Override
  public Map<AccountingCode, Content> balanceLines(Mba area, Category category, LocalDate end) {
    return Map.of();
  }

  @Override
  public List<PhysicalInventory> physicalInventories(Mba area) {
    return List.of();
  }

  @Override
  public Content book(Mba area, Category category, LocalDate day) {
    return Content.zero(category);
  }

  @Override
  public List<Transfer> openTransfers() {
    return List.of();
  }
}
