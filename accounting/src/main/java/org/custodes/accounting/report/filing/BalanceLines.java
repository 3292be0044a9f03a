package org.custodes.accounting.report.filing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.BalanceCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.RoundingAdjustment;
import org.custodes.accounting.balance.IaeaBalance;
import org.custodes.accounting.balance.Period;
import org.custodes.accounting.journal.ChangeLine;
import org.custodes.accounting.journal.Entry;
import org.custodes.accounting.report.code10.Label;

/// Makes the entries of a material balance report from the books, a listing and what was sent.
///
/// Every line is the exact sum of the books, rounded once. What rounding takes from or adds to the
/// figures of the change reports and the listing stands beside it as `RAxx`, so that nothing
/// disappears; BE, BA and MF are adjusted to the lines as printed (SG-FM-1172, label 411). The
/// beginning is what the balance before printed as its end.
public final class BalanceLines {

  private final Mba area;
  private final Period period;
  private final Precision precision;
  private final SentReports sent;
  private final List<ReportLine> lines = new ArrayList<>();

  /// @param sent all change reports of the period, with their corrections, and its listing
  public BalanceLines(Mba area, Period period, Precision precision, SentReports sent) {
    this.area = requireNonNull(area, "area");
    this.period = requireNonNull(period, "period");
    this.precision = requireNonNull(precision, "precision");
    this.sent = requireNonNull(sent, "sent");
  }

  /// What was there on a day.
  ///
  /// @param contents exact, at most one for each category
  /// @param sources the entry of the books that took it in, an opening or an inventory taking
  public record Inventory(Map<Category, Content> contents, List<UUID> sources) {
    public Inventory {
      contents = Map.copyOf(contents);
      sources = List.copyOf(sources);
    }

    Content of(Category category) {
      return contents.getOrDefault(category, Content.zero(category));
    }
  }

  /// PB, the changes, BE, DI, BA, PE and MF of each category that has any; one entry that says
  /// there was nothing if none has.
  ///
  /// @param changes that stand and are dated within the period
  public List<ReportLine> of(Inventory beginning, List<Entry> changes, Inventory ending) {
    lines.clear();
    for (Category category : Category.values()) {
      Map<ChangeCode, Content> sums = new EnumMap<>(ChangeCode.class);
      Map<ChangeCode, Set<UUID>> sources = new EnumMap<>(ChangeCode.class);
      changes.forEach(entry -> sum(entry, category, sums, sources));
      Map<ChangeCode, Content> reported = reported(category);
      reported.keySet().forEach(code -> sums.putIfAbsent(code, Content.zero(category)));
      boolean any =
          !sums.isEmpty()
              || !beginning.of(category).isZero()
              || !ending.of(category).isZero()
              || sent.previousEnding(category, period.start())
                  .filter(pe -> !pe.isZero())
                  .isPresent();
      if (any) {
        IaeaBalance balance =
            IaeaBalance.open(area, period, beginning.of(category), sums)
                .closedBy(ending.of(category));
        new OneCategory(balance, reported, sources).add(beginning.sources(), ending.sources());
      }
    }
    return lines.isEmpty() ? List.of(ReportLine.empty(ending.sources())) : List.copyOf(lines);
  }

  private Map<ChangeCode, Content> reported(Category category) {
    Map<ChangeCode, Content> reported = new EnumMap<>(ChangeCode.class);
    sent.changes(category, period)
        .forEach((code, sum) -> {
          if (code.inBalanceReport()) {
            reported.put(code, sum);
          }
        });
    return reported;
  }

  private static void sum(
      Entry entry,
      Category category,
      Map<ChangeCode, Content> sums,
      Map<ChangeCode, Set<UUID>> sources) {
    for (ChangeLine line : entry.lines()) {
      if (line.code().inBalanceReport()) {
        consolidated(line, category)
            .ifPresent(content -> {
              sums.merge(line.code(), content, Content::plus);
              sources.computeIfAbsent(line.code(), _ -> new LinkedHashSet<>()).add(entry.key());
            });
      }
    }
  }

  /// What a change moves in a category; a category change moves as much in both.
  private static Optional<Content> consolidated(ChangeLine line, Category category) {
    if (line.code().kind() != ChangeCode.Kind.CATEGORY_CHANGE) {
      return line.contents().stream().filter(one -> one.category() == category).findFirst();
    }
    Content left = line.contents().getFirst();
    return line.code().signIn(category) == 0
        ? Optional.empty()
        : Optional.of(new Content(category, left.element(), left.fissile()));
  }

  /// The lines of one category.
  private final class OneCategory {

    private final IaeaBalance balance;
    private final Category category;
    private final Map<ChangeCode, Content> reported;
    private final Map<ChangeCode, Set<UUID>> sources;
    private Content book;

    OneCategory(
        IaeaBalance balance,
        Map<ChangeCode, Content> reported,
        Map<ChangeCode, Set<UUID>> sources) {
      this.balance = balance;
      this.category = balance.category();
      this.reported = reported;
      this.sources = sources;
      this.book = Content.zero(category);
    }

    void add(List<UUID> before, List<UUID> after) {
      Content begun =
          sent.previousEnding(category, period.start())
              .orElseGet(() -> precision.printed(balance.beginning()));
      line(BalanceCode.PB, begun, before);
      book = begun;
      balance
          .changes()
          .forEach((code, exact) -> {
            if (code != ChangeCode.DI) {
              change(code, exact);
            }
          });
      derived(BalanceCode.BE, balance.book(), book);
      if (balance.changes().containsKey(ChangeCode.DI)) {
        change(ChangeCode.DI, balance.difference());
      }
      Content adjusted = derived(BalanceCode.BA, balance.adjustedBook(), book);
      Content physical = precision.printed(balance.ending().orElseThrow());
      line(BalanceCode.PE, physical, after);
      sent.listed(category, period.end())
          .ifPresent(listed -> adjustment(BalanceCode.PE, listed.minus(physical)));
      derived(BalanceCode.MF, balance.muf().orElseThrow(), adjusted.minus(physical));
    }

    private void change(ChangeCode code, Content exact) {
      Content printed = precision.printed(exact);
      line(code, printed, List.copyOf(sources.getOrDefault(code, Set.of())));
      Content sum = reported.getOrDefault(code, Content.zero(category));
      adjustment(code, sum.minus(printed));
      book = book.plus(printed.signed(code.signIn(category)));
    }

    /// A line that follows from those above it, rounded for itself.
    ///
    /// @param drawn what the printed lines make of it
    private Content derived(BalanceCode code, Content exact, Content drawn) {
      Content printed = precision.printed(exact);
      line(code, printed, List.of());
      adjustment(code, drawn.minus(printed));
      return printed;
    }

    private void adjustment(AccountingCode code, Content amount) {
      if (!amount.isZero()) {
        line(new RoundingAdjustment(code), amount, List.of());
      }
    }

    private void line(AccountingCode code, Content printed, List<UUID> keys) {
      SortedMap<Label, String> values = new TreeMap<>();
      values.put(Label.CODE, code.code());
      Weighed.write(values, printed, new Weighed.Fissile(precision.bothFissile(), false));
      lines.add(ReportLine.added(values, Optional.empty(), keys));
    }
  }
}
