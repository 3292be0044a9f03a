package org.custodes.accounting.report.code10;

import static org.custodes.accounting.BalanceCode.BA;
import static org.custodes.accounting.BalanceCode.BE;
import static org.custodes.accounting.BalanceCode.MF;
import static org.custodes.accounting.BalanceCode.PB;
import static org.custodes.accounting.BalanceCode.PE;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.BalanceCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.accounting.RoundingAdjustment;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.report.CompactLedger;
import org.custodes.accounting.report.EntrySet;
import org.custodes.accounting.report.Fault;
import org.custodes.accounting.report.PhysicalInventory;
import org.custodes.accounting.report.Policy;
import org.custodes.accounting.report.ReportHeader;
import org.jspecify.annotations.Nullable;

/// Rules 15 and 19, and the MF of rule 22: what entries add up to, judged at the end of a report.
final class BalanceRules {

  private final Judgement judgement;
  private final Policy policy;
  private final CompactLedger ledger;

  BalanceRules(Judgement judgement, Policy policy, CompactLedger ledger) {
    this.judgement = judgement;
    this.policy = policy;
    this.ledger = ledger;
  }

  /// @param report one that the ledger has taken, but not ended
  void end(OpenReport report, ReportHeader header) {
    switch (header.type()) {
      case ICR -> rebatching(report);
      case MBR -> balance(report, header);
      case PIL -> listing(report, header);
      case TEXTUAL -> {}
    }
  }

  private void rebatching(OpenReport report) {
    for (Content difference : report.rebatching()) {
      if (!difference.isZero()) {
        judgement.find(
            Fault.REBATCHING_UNEQUAL,
            report,
            EntrySet.OI,
            0,
            Label.CODE,
            "found RM less RP of %s in %s, wanted equal sums"
                .formatted(amount(difference), difference.category().title()));
      }
    }
  }

  private void balance(OpenReport report, ReportHeader header) {
    Period period = header.period();
    Mba area = header.area();
    if (period == null || area == null) {
      return;
    }
    if (report.hasNew && isRepeated(report, area, period.end())) {
      return;
    }
    Optional<PhysicalInventory> previous = ledger.inventoryBefore(area, period.end());
    boolean changesKnown = changesKnown(area, period.end());
    boolean anyLine = false;
    for (Category category : Category.values()) {
      BalanceLines lines =
          new BalanceLines(category, ledger.balanceLines(area, category, period.end()));
      anyLine |= !lines.isEmpty();
      if (!lines.isEmpty()) {
        completeness(report, lines);
        formulas(report, lines);
        difference(report, lines);
      }
      beginning(report, lines, previous);
      if (changesKnown) {
        consolidation(report, lines, ledger.changes(area, category, period));
      }
    }
    if (!changesKnown && anyLine) {
      find(
          Fault.CHANGES_UNKNOWN,
          report,
          null,
          "found no change report of "
              + area
              + ", wanted those of the period to compare the consolidated figures with");
    }
    compareWithListing(report, area, period.end(), anyLine);
  }

  private boolean changesKnown(Mba area, LocalDate until) {
    Period ever = new Period(LocalDate.of(policy.firstYear(), 1, 1), until);
    for (Category category : Category.values()) {
      if (!ledger.changes(area, category, ever).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private boolean isRepeated(OpenReport report, Mba area, LocalDate end) {
    Set<Category> closed = ledger.closedOn(area, end);
    for (OpenReport.Line line : report.lines.keySet()) {
      if (closed.contains(line.category())) {
        String what = line.category().title();
        find(
            Fault.BALANCE_REPEATED,
            report,
            report.lines.get(line),
            "found a second balance of %s on %s, wanted corrections of the first"
                .formatted(what, end));
        return true;
      }
    }
    return false;
  }

  private void completeness(OpenReport report, BalanceLines lines) {
    for (BalanceCode code : List.of(PB, BA, PE, MF)) {
      if (!lines.has(code)) {
        find(
            Fault.BALANCE_LINE_MISSING,
            report,
            null,
            "found no %s of %s, wanted one".formatted(code, lines.category.title()));
      }
    }
  }

  private void beginning(
      OpenReport report, BalanceLines lines, Optional<PhysicalInventory> previous) {
    if (previous.isEmpty()) {
      return;
    }
    Content wanted =
        previous.get().contents().getOrDefault(lines.category, Content.zero(lines.category));
    compare(
        Fault.BEGINNING_NOT_PREVIOUS_END,
        report,
        lines,
        PB,
        lines.of(PB),
        wanted,
        "the PE of " + previous.get().end());
  }

  private void consolidation(
      OpenReport report, BalanceLines lines, Map<AccountingCode, Content> reported) {
    Set<AccountingCode> codes = new LinkedHashSet<>(lines.changes());
    reported.keySet().stream().filter(AccountingCode::inBalanceReport).forEach(codes::add);
    for (AccountingCode code : codes) {
      Content sum = reported.getOrDefault(code, Content.zero(lines.category));
      if (lines.has(code)) {
        compare(
            Fault.CONSOLIDATION_WRONG,
            report,
            lines,
            code,
            lines.adjusted(code),
            sum,
            "the sum of the " + code.code() + " entries reported");
      } else if (!lines.adjusted(code).equals(sum)) {
        find(
            Fault.CHANGE_NOT_CONSOLIDATED,
            report,
            null,
            "found no %s of %s, wanted %s, the sum of the entries reported"
                .formatted(code.code(), lines.category.title(), amount(sum)));
      }
    }
  }

  private void formulas(OpenReport report, BalanceLines lines) {
    if (lines.has(BE)) {
      formula(report, lines, BE, lines.bookEnding(), "PB and the changes");
    }
    if (lines.has(BA)) {
      formula(
          report,
          lines,
          BA,
          lines.bookEnding().minus(lines.of(ChangeCode.DI)),
          "PB and the changes less DI");
    }
    if (lines.has(MF) && lines.has(BA) && lines.has(PE)) {
      formula(report, lines, MF, lines.of(BA).minus(lines.of(PE)), "BA less PE");
    }
  }

  private void formula(
      OpenReport report, BalanceLines lines, BalanceCode code, Content wanted, String because) {
    compare(Fault.BALANCE_FORMULA, report, lines, code, lines.adjusted(code), wanted, because);
  }

  private void difference(OpenReport report, BalanceLines lines) {
    Mass limit = policy.differenceLimits().get(lines.category);
    if (limit != null && lines.of(MF).element().abs().compareTo(limit) > 0) {
      find(
          Fault.SPECIAL_REPORT_DUE,
          report,
          report.lines.get(new OpenReport.Line(lines.category, MF)),
          "found MF of %s, beyond the limit of %s: wanted a special report as well"
              .formatted(lines.of(MF).element(), limit));
    }
  }

  private void compareWithListing(OpenReport report, Mba area, LocalDate day, boolean anyLine) {
    Optional<Map<Category, Content>> listing = ledger.listing(area, day);
    if (listing.isEmpty()) {
      if (anyLine) {
        find(
            Fault.LISTING_UNKNOWN,
            report,
            null,
            "found no listing of " + area + " for " + day + ", wanted it to compare PE with");
      }
      return;
    }
    for (Category category : Category.values()) {
      BalanceLines lines = new BalanceLines(category, ledger.balanceLines(area, category, day));
      compareWithListing(report, lines, listing.get());
    }
  }

  private void compareWithListing(
      OpenReport report, BalanceLines lines, Map<Category, Content> listing) {
    Content sum = listing.getOrDefault(lines.category, Content.zero(lines.category));
    compare(
        Fault.LISTING_DIFFERS,
        report,
        lines,
        PE,
        lines.adjusted(PE),
        sum,
        "the sum of the listing");
  }

  /// A listing that comes after its balance is compared when it comes.
  private void listing(OpenReport report, ReportHeader header) {
    Period period = header.period();
    Mba area = header.area();
    if (period == null || area == null) {
      return;
    }
    Optional<Map<Category, Content>> listing = ledger.listing(area, period.end());
    if (ledger.inventoryOn(area, period.end()).isEmpty()) {
      return;
    }
    for (Category category : Category.values()) {
      BalanceLines lines =
          new BalanceLines(category, ledger.balanceLines(area, category, period.end()));
      compareWithListing(report, lines, listing.orElse(Map.of()));
    }
  }

  private void compare(
      Fault fault,
      OpenReport report,
      BalanceLines lines,
      AccountingCode code,
      Content found,
      Content wanted,
      String because) {
    if (found.equals(wanted)) {
      return;
    }
    String adjusted = lines.has(adjustmentOf(code)) ? " with RA" + code.code() : "";
    find(
        fault,
        report,
        report.lines.get(new OpenReport.Line(lines.category, code)),
        "found %s%s of %s, wanted %s, %s"
            .formatted(code.code(), adjusted, amount(found), amount(wanted), because));
  }

  private static @Nullable AccountingCode adjustmentOf(AccountingCode code) {
    return RoundingAdjustment.of("RA" + code.code()).orElse(null);
  }

  private void find(Fault fault, OpenReport report, @Nullable Integer entry, String text) {
    judgement.find(fault, report, EntrySet.OI, entry == null ? 0 : entry, Label.CODE, text);
  }

  private static String amount(Content content) {
    String element = content.element() + " " + content.category().title();
    return content.category().hasFissile()
        ? element + " (" + content.fissile() + " fissile)"
        : element;
  }
}
