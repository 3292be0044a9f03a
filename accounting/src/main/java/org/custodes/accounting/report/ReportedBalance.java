package org.custodes.accounting.report;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.BalanceCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.RoundingAdjustment;
import org.custodes.accounting.balance.Conversion;
import org.custodes.accounting.balance.EuratomBalance;
import org.custodes.accounting.balance.EuratomCode;
import org.custodes.accounting.balance.EuratomConversion;
import org.custodes.accounting.balance.IaeaBalance;
import org.custodes.accounting.balance.Period;

/// A balance drawn from what was reported, and beside it what a balance report printed.
///
/// The balance holds the exact sums of the change entries, corrections included, and of the
/// listing. A printed balance report may be rounded and then carries RAxx entries; it keeps its
/// figures, and [#explained] says how they hang together with the exact ones.
///
/// @param rebatching the sums of RM and RP, which no balance holds
/// @param printed the lines of the balance report with its adjustments; empty if there is none
/// @param explained sentences about everything that is not plain
public record ReportedBalance(
    IaeaBalance iaea,
    Map<ChangeCode, Content> rebatching,
    SequencedMap<AccountingCode, Content> printed,
    List<String> explained) {

  /// IAEA codes do not tell how uranium changed its category, so Euratom's *other* is used.
  private static final EuratomConversion EURATOM = new EuratomConversion(EuratomCode.CC);

  public ReportedBalance {
    requireNonNull(iaea, "iaea");
    rebatching = Map.copyOf(rebatching);
    printed = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(printed));
    explained = List.copyOf(explained);
  }

  /// Draws a balance.
  ///
  /// @param beginning what was there before the period; empty if no report says, which counts as
  ///   nothing and is explained
  /// @param changes sums by code as [History#changes] gives them
  /// @param ending what the listing, or the balance report with its adjustment, says is there
  /// @param printed lines as [History#balanceLines] gives them
  /// @throws IllegalArgumentException if a physical inventory is no material: negative, or more
  ///   fissile than element
  public static ReportedBalance draw(
      Mba area,
      Category category,
      Period period,
      Optional<Content> beginning,
      Map<AccountingCode, Content> changes,
      Optional<Content> ending,
      Map<AccountingCode, Content> printed) {
    Map<ChangeCode, Content> consolidated = new EnumMap<>(ChangeCode.class);
    Map<ChangeCode, Content> rebatching = new EnumMap<>(ChangeCode.class);
    changes.forEach((code, sum) -> {
      if (code instanceof ChangeCode change) {
        (change.inBalanceReport() ? consolidated : rebatching).put(change, sum);
      }
    });
    IaeaBalance iaea =
        new IaeaBalance(
            area, period, category, beginning.orElse(Content.zero(category)), consolidated, ending);
    List<String> explained = new ArrayList<>();
    if (beginning.isEmpty()) {
      explained.add("No report tells the beginning physical inventory; it counts as nothing.");
    }
    explain(iaea, printed, explained);
    return new ReportedBalance(iaea, rebatching, inOrder(iaea, printed), explained);
  }

  /// The same balance in the signs and codes of Euratom.
  public Conversion<EuratomBalance> euratom() {
    return EURATOM.toEuratom(iaea);
  }

  private static SequencedMap<AccountingCode, Content> inOrder(
      IaeaBalance iaea, Map<AccountingCode, Content> printed) {
    SequencedMap<AccountingCode, Content> ordered = new LinkedHashMap<>();
    for (AccountingCode code : iaea.lines().keySet()) {
      take(code, printed, ordered);
      RoundingAdjustment.of("RA" + code.code()).ifPresent(ra -> take(ra, printed, ordered));
    }
    printed.forEach(ordered::putIfAbsent);
    return ordered;
  }

  private static void take(
      AccountingCode code,
      Map<AccountingCode, Content> printed,
      SequencedMap<AccountingCode, Content> ordered) {
    Content line = printed.get(code);
    if (line != null) {
      ordered.put(code, line);
    }
  }

  private static void explain(
      IaeaBalance iaea, Map<AccountingCode, Content> printed, List<String> explained) {
    iaea.lines()
        .forEach((code, exact) -> {
          Content line = printed.get(code);
          if (line != null && !line.equals(exact)) {
            explained.add(sentence(code, exact, line, printed));
          }
        });
  }

  private static String sentence(
      AccountingCode code, Content exact, Content line, Map<AccountingCode, Content> printed) {
    Content adjustment =
        RoundingAdjustment.of("RA" + code.code())
            .map(printed::get)
            .orElse(Content.zero(exact.category()));
    String figures =
        "%s is printed as %s and is exactly %s".formatted(code.code(), text(line), text(exact));
    if (line.plus(adjustment).equals(exact)) {
      return figures + "; the report states the difference as RA" + code.code() + ".";
    }
    boolean derived =
        code instanceof BalanceCode && code != BalanceCode.PB && code != BalanceCode.PE;
    return derived
        ? figures + "; the report draws it from its own rounded lines."
        : figures + "; no adjustment in the report states the difference.";
  }

  private static String text(Content content) {
    return content.category().hasFissile()
        ? content.element() + " (" + content.fissile() + " fissile)"
        : content.element().toString();
  }
}
