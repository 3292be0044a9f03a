package org.custodes.cli.validate;

import java.math.BigDecimal;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.RoundingAdjustment;
import org.custodes.accounting.balance.EuratomBalance;
import org.custodes.accounting.balance.EuratomCode;

/// The lines of the folder's balance, in the signs of the IAEA and of Euratom.
///
/// Where the report rounds, a line is compared with the figure that follows from the report's own
/// rounded lines, and the exact sum stands beside it.
final class BalanceVectors {

  private static final String EXACT = "(exact sum)";

  private BalanceVectors() {}

  static void iaea(Json section, Folder folder, Recorder cases) {
    Closed closed = Closed.in(folder);
    Pair.requireGrams(section);
    for (String name : section.names()) {
      if (isLine(name)) {
        cases.attempt(name, () -> iaea(name, section.member(name), closed, cases));
      }
    }
  }

  static void euratom(Json section, Folder folder, Recorder cases) {
    Closed closed = Closed.in(folder);
    Pair.requireGrams(section);
    for (String name : section.names()) {
      if (isLine(name)) {
        cases.attempt(name, () -> euratom(name, section.member(name), closed, cases));
      }
    }
  }

  /// The MUF that the statistics are about.
  static void muf(Json section, Folder folder, Recorder cases) {
    Closed closed = Closed.in(folder);
    BigDecimal got = closed.rounded().muf().orElseThrow().element().grams();
    BigDecimal expected = section.member("mufGrams").number();
    cases.number("mufGrams, rounded", expected, got, BigDecimal.ZERO, "g");
  }

  private static boolean isLine(String name) {
    return !name.equals("unit") && !name.equals("order") && !name.equals("note");
  }

  private static void iaea(String name, Json pair, Closed closed, Recorder cases) {
    Category category = closed.exact().category();
    Content expected = Pair.of(category, pair);
    AccountingCode code =
        AccountingCode.parse(name)
            .orElseThrow(() -> new Malformed("found " + name + ", wanted a code of label 411"));
    if (code instanceof RoundingAdjustment adjustment) {
      compare(name, expected, closed.adjustment(adjustment), "(exact sum less printed)", cases);
      return;
    }
    Content zero = Content.zero(category);
    Content rounded = closed.rounded().lines().getOrDefault(code, zero);
    Content exact = closed.exact().lines().getOrDefault(code, zero);
    compare(name, expected, rounded, beside("rounded", rounded, exact), cases);
  }

  private static void euratom(String name, Json pair, Closed closed, Recorder cases) {
    EuratomBalance exact = closed.euratom().orElseThrow(BalanceVectors::noCounterpart);
    EuratomBalance rounded = closed.euratomRounded().orElseThrow(BalanceVectors::noCounterpart);
    Content expected = Pair.of(exact.category(), pair);
    if (name.equals(EuratomCode.RA.name())) {
      compare(name, expected, closed.euratomRounding(), "(rounded less exact book)", cases);
      return;
    }
    Content with = line(rounded, name);
    compare(name, expected, with, beside("with RA", with, line(exact, name)), cases);
  }

  private static Content line(EuratomBalance balance, String name) {
    return balance.lines().stream()
        .filter(line -> line.code().equals(name))
        .map(EuratomBalance.Line::amount)
        .reduce(Content::plus)
        .orElseThrow(() -> new IllegalArgumentException("the balance has no line " + name));
  }

  private static void compare(
      String name, Content expected, Content got, String note, Recorder cases) {
    cases.judged(name, Pair.text(expected), Pair.text(got) + " " + note, got.equals(expected));
  }

  private static String beside(String from, Content got, Content exact) {
    return got.equals(exact) ? EXACT : "(" + from + "; exact " + Pair.text(exact) + ")";
  }

  private static IllegalArgumentException noCounterpart() {
    return new IllegalArgumentException("the balance holds a code that Euratom has not");
  }
}
