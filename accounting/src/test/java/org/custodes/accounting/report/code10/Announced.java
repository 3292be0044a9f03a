package org.custodes.accounting.report.code10;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.report.BatchUse;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.History;
import org.custodes.accounting.report.PhysicalInventory;
import org.custodes.accounting.report.Questions;
import org.custodes.accounting.report.ReportType;
import org.custodes.accounting.report.Standing;
import org.custodes.accounting.report.Transfer;

/// A history that keeps what was announced to it.
record Announced(History before, List<Questions> announced) implements History {

  @Override
  public void prepare(Questions questions) {
    announced.add(questions);
  }

  @Override
  public boolean fileSeen(String sha256) {
    return before.fileSeen(sha256);
  }

  @Override
  public boolean areaKnown(Mba area) {
    return before.areaKnown(area);
  }

  @Override
  public Optional<ReportType> report(Mba area, int number) {
    return before.report(area, number);
  }

  @Override
  public int highestReport(Mba area) {
    return before.highestReport(area);
  }

  @Override
  public Optional<Standing> entry(EntryReference place) {
    return before.entry(place);
  }

  @Override
  public Optional<EntryReference> batchUse(BatchUse use) {
    return before.batchUse(use);
  }

  @Override
  public List<Receipt> receiptsOnShippersData(Mba area, String batch) {
    return before.receiptsOnShippersData(area, batch);
  }

  @Override
  public Map<AccountingCode, Content> changes(Mba area, Category category, Period period) {
    return before.changes(area, category, period);
  }

  @Override
  public Optional<Map<Category, Content>> listing(Mba area, LocalDate day) {
    return before.listing(area, day);
  }

  @Override
  public Map<AccountingCode, Content> balanceLines(Mba area, Category category, LocalDate end) {
    return before.balanceLines(area, category, end);
  }

  @Override
  public List<PhysicalInventory> physicalInventories(Mba area) {
    return before.physicalInventories(area);
  }

  @Override
  public Content book(Mba area, Category category, LocalDate day) {
    return before.book(area, category, day);
  }

  @Override
  public List<Transfer> openTransfers() {
    return before.openTransfers();
  }
}
