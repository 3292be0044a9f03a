package org.custodes.accounting.report.code10;

import java.util.List;
import java.util.Map;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.BalanceCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.RoundingAdjustment;
import org.jspecify.annotations.Nullable;

/// The lines of one category in a balance report, as printed.
final class BalanceLines {

  final Category category;
  private final Map<AccountingCode, Content> lines;

  BalanceLines(Category category, Map<AccountingCode, Content> lines) {
    this.category = category;
    this.lines = lines;
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  boolean has(@Nullable AccountingCode code) {
    return code != null && lines.containsKey(code);
  }

  /// The line as printed; zero if there is none.
  Content of(AccountingCode code) {
    return lines.getOrDefault(code, Content.zero(category));
  }

  /// The line with its rounding adjustment.
  Content adjusted(AccountingCode code) {
    return RoundingAdjustment.of("RA" + code.code())
        .map(adjustment -> of(code).plus(of(adjustment)))
        .orElse(of(code));
  }

  /// The change codes among the lines.
  List<AccountingCode> changes() {
    return lines.keySet().stream().filter(code -> code instanceof ChangeCode).toList();
  }

  /// PB and the consolidated changes as printed, without DI.
  Content bookEnding() {
    Content sum = of(BalanceCode.PB);
    for (Map.Entry<AccountingCode, Content> line : lines.entrySet()) {
      if (line.getKey() instanceof ChangeCode code && code != ChangeCode.DI) {
        sum = sum.plus(line.getValue().signed(code.signIn(category)));
      }
    }
    return sum;
  }
}
