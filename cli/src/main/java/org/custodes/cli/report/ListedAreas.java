package org.custodes.cli.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.report.BatchUse;
import org.custodes.accounting.report.EntryReference;
import org.custodes.accounting.report.History;
import org.custodes.accounting.report.PhysicalInventory;
import org.custodes.accounting.report.ReportType;
import org.custodes.accounting.report.Standing;
import org.custodes.accounting.report.Transfer;

/// A ledger without a past in which only listed areas may report.
record ListedAreas(Set<Mba> areas) implements History {

  /// Most areas in a list.
  static final int MOST = 100_000;

  ListedAreas {
    areas = Set.copyOf(areas);
  }

  /// Reads a list: one area code a line; empty lines and what follows `#` do not count.
  ///
  /// @throws IllegalArgumentException naming the file, the line and what was found
  static ListedAreas read(Path file) throws IOException {
    Set<Mba> areas = new HashSet<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      String code = line.replaceFirst("#.*", "").strip();
      if (!code.isEmpty()) {
        areas.add(area(file, number, code));
      }
      if (areas.size() > MOST) {
        throw new IllegalArgumentException(file + " lists more than " + MOST + " areas");
      }
    }
    return new ListedAreas(areas);
  }

  private static Mba area(Path file, int line, String code) {
    try {
      return new Mba(code);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ", line " + line + ": " + e.getMessage(), e);
    }
  }

  @Override
  public boolean areaKnown(Mba area) {
    return areas.contains(area);
  }

  @Override
  public boolean fileSeen(String sha256) {
    return History.none().fileSeen(sha256);
  }

  @Override
  public Optional<ReportType> report(Mba area, int number) {
    return History.none().report(area, number);
  }

  @Override
  public int highestReport(Mba area) {
    return History.none().highestReport(area);
  }

  @Override
  public Optional<Standing> entry(EntryReference place) {
    return History.none().entry(place);
  }

  @Override
  public Optional<EntryReference> batchUse(BatchUse use) {
    return History.none().batchUse(use);
  }

  @Override
  public List<Receipt> receiptsOnShippersData(Mba area, String batch) {
    return History.none().receiptsOnShippersData(area, batch);
  }

  @Override
  public Map<AccountingCode, Content> changes(Mba area, Category category, Period period) {
    return History.none().changes(area, category, period);
  }

  @Override
  public Optional<Map<Category, Content>> listing(Mba area, LocalDate day) {
    return History.none().listing(area, day);
  }

  @Override
  public Map<AccountingCode, Content> balanceLines(Mba area, Category category, LocalDate end) {
    return History.none().balanceLines(area, category, end);
  }

  @Override
  public List<PhysicalInventory> physicalInventories(Mba area) {
    return History.none().physicalInventories(area);
  }

  @Override
  public Content book(Mba area, Category category, LocalDate day) {
    return History.none().book(area, category, day);
  }

  @Override
  public List<Transfer> openTransfers() {
    return History.none().openTransfers();
  }
}
