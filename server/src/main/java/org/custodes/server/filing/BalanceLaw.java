package org.custodes.server.filing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.BalanceCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.RoundingAdjustment;
import org.custodes.accounting.report.code10.Label;
import org.custodes.accounting.report.filing.MadeReport;
import org.custodes.accounting.report.filing.ReportLine;

/// The law of a material balance after an inventory taking: beginning, plus increases, less
/// decreases, less differences, less ending is what is unaccounted for (INFCIRC/153, paragraph 67).
///
/// It is held twice: among the printed lines, where the rounding adjustments of BA and MF count,
/// and against the books, whose postings say the same by another way than the lines were made.
final class BalanceLaw {

  private final MadeReport balance;
  private final Steps steps;

  /// @param balance a material balance report, not a correcting one
  BalanceLaw(MadeReport balance) {
    this.balance = balance;
    this.steps =
        balance.lines().stream().map(line -> Steps.of(line)).reduce(Steps.WHOLE, Steps::finer);
  }

  /// A figure that breaks the law.
  ///
  /// @param found what the report prints as unaccounted for
  record Broken(Content found, Content wanted) {}

  /// The first category that breaks it.
  ///
  /// @param unaccounted for what the books say of a category
  Optional<Broken> broken(Function<Category, Content> unaccounted) {
    Map<Category, List<ReportLine>> lines = new EnumMap<>(Category.class);
    balance.lines().stream()
        .filter(line -> !line.contents().isEmpty())
        .forEach(line ->
            lines
                .computeIfAbsent(line.contents().getFirst().category(), _ -> new ArrayList<>())
                .add(line));
    return lines.entrySet().stream()
        .flatMap(one -> broken(one.getKey(), one.getValue(), unaccounted).stream())
        .findFirst();
  }

  private Optional<Broken> broken(
      Category category, List<ReportLine> lines, Function<Category, Content> unaccounted) {
    Map<AccountingCode, Content> printed =
        lines.stream()
            .collect(
                Collectors.toMap(
                    BalanceLaw::code, line -> line.contents().getFirst(), Content::plus));
    Content missing = at(printed, BalanceCode.MF, category);
    Content drawn = drawn(category, printed);
    if (!drawn.equals(missing)) {
      return Optional.of(new Broken(missing, drawn));
    }
    Content booked = unaccounted.apply(category);
    return steps.explains(missing.minus(booked), false)
        ? Optional.empty()
        : Optional.of(new Broken(missing, booked));
  }

  /// What the other printed lines leave unaccounted for.
  private static Content drawn(Category category, Map<AccountingCode, Content> printed) {
    Content sum =
        at(printed, BalanceCode.PB, category).minus(at(printed, BalanceCode.PE, category));
    for (Map.Entry<AccountingCode, Content> line : printed.entrySet()) {
      if (line.getKey() instanceof ChangeCode change) {
        sum = sum.plus(line.getValue().signed(change.signIn(category)));
      }
    }
    return sum.minus(at(printed, new RoundingAdjustment(BalanceCode.BA), category))
        .minus(at(printed, new RoundingAdjustment(BalanceCode.MF), category));
  }

  private static Content at(
      Map<AccountingCode, Content> printed, AccountingCode code, Category category) {
    return printed.getOrDefault(code, Content.zero(category));
  }

  private static AccountingCode code(ReportLine line) {
    return AccountingCode.parse(line.value(Label.CODE).orElse(""))
        .orElseThrow(() -> new IllegalArgumentException("a line without a code: " + line));
  }
}
