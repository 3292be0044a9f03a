package org.custodes.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.custodes.accounting.Content;
import org.custodes.accounting.balance.Conversion;
import org.custodes.accounting.balance.EuratomBalance;
import org.custodes.accounting.balance.IaeaBalance;
import org.custodes.accounting.report.ReportedBalance;

/// A balance as lines of text: the IAEA's signs, then Euratom's, then what was printed.
final class BalanceText {

  private static final String LINE = "  %-5s %-38s %18s %18s";

  private BalanceText() {}

  static List<String> lines(ReportedBalance reported) {
    IaeaBalance balance = reported.iaea();
    List<String> lines = new ArrayList<>();
    lines.add("%s, %s, %s".formatted(balance.area(), balance.category().title(), balance.period()));
    lines.add(LINE.formatted("", "IAEA signs, exact sums", "element g", "fissile g"));
    balance
        .lines()
        .forEach((code, content) -> lines.add(line(code.code(), code.keyword(), content)));
    euratom(reported.euratom(), lines);
    if (!reported.printed().isEmpty()) {
      lines.add(LINE.formatted("", "as the balance report prints it", "", ""));
      reported
          .printed()
          .forEach((code, content) -> lines.add(line(code.code(), code.keyword(), content)));
    }
    reported.explained().forEach(sentence -> lines.add("  " + sentence));
    lines.add("");
    return lines;
  }

  private static void euratom(Conversion<EuratomBalance> conversion, List<String> lines) {
    switch (conversion) {
      case Conversion.Converted<EuratomBalance>(var balance) -> {
        lines.add(LINE.formatted("", "Euratom signs, exact sums", "", ""));
        balance.lines().forEach(line -> lines.add(line(line.code(), "", line.amount())));
      }
      case Conversion.NoCounterpart<EuratomBalance>(var codes) ->
          lines.add("  Euratom has no code for " + String.join(", ", codes));
    }
  }

  private static String line(String code, String keyword, Content content) {
    return LINE.formatted(code, keyword, content.element().inGrams(), content.fissile().inGrams())
        .stripTrailing();
  }
}
