package org.custodes.accounting.balance;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.custodes.accounting.AccountingCode;
import org.custodes.accounting.BalanceCode;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;

/// The balance of one category in one area over one period, in the signs of the IAEA.
///
/// [ChangeCode#DI] is shipper's value less receiver's, and [#muf] is book less physical: positive
/// means missing (INFCIRC/153, paragraphs 111 and 114; SG-FM-1172, label 411). Euratom turns both
/// round: that is an [EuratomBalance]. Every figure has an element and a fissile mass, and the
/// figures are exact sums; a report rounds them when it prints them.
///
/// @param beginning what the physical inventory before the period found, PB
/// @param changes consolidated over the period, one amount a code, positive in the code's own
///   direction; rebatching and changes between other categories have no place here
/// @param ending what the physical inventory at the end found, PE; empty as long as none was taken
public record IaeaBalance(
    Mba area,
    Period period,
    Category category,
    Content beginning,
    Map<ChangeCode, Content> changes,
    Optional<Content> ending) {

  public IaeaBalance {
    requireNonNull(area, "area");
    requireNonNull(period, "period");
    requireCategory(category, beginning).requireMaterial("beginning inventory");
    ending.ifPresent(
        content -> requireCategory(category, content).requireMaterial("ending inventory"));
    changes.forEach((code, amount) -> requirePlace(code, requireCategory(category, amount)));
    changes = ordered(changes);
  }

  /// A balance whose period no physical inventory has closed yet.
  public static IaeaBalance open(
      Mba area, Period period, Content beginning, Map<ChangeCode, Content> changes) {
    return new IaeaBalance(
        area, period, beginning.category(), beginning, changes, Optional.empty());
  }

  /// This balance closed by a physical inventory.
  public IaeaBalance closedBy(Content physical) {
    return new IaeaBalance(area, period, category, beginning, changes, Optional.of(physical));
  }

  /// The consolidated amount of one code, zero if there was none.
  public Content change(ChangeCode code) {
    return changes.getOrDefault(code, Content.zero(category));
  }

  /// All that came in, category changes included.
  public Content increases() {
    return sum(1);
  }

  /// All that went out, category changes included and [ChangeCode#DI] not; positive.
  public Content decreases() {
    return sum(-1);
  }

  /// Ending book inventory, BE: what the books say before shipper/receiver differences.
  public Content book() {
    return beginning.plus(increases()).minus(decreases());
  }

  /// Consolidated shipper/receiver differences, DI: shipper less receiver.
  public Content difference() {
    return change(ChangeCode.DI);
  }

  /// Adjusted ending book inventory, BA: BE less DI.
  public Content adjustedBook() {
    return book().minus(difference());
  }

  /// Material unaccounted for, MF: BA less PE, positive means missing; empty without a physical
  /// inventory.
  public Optional<Content> muf() {
    return ending.map(physical -> adjustedBook().minus(physical));
  }

  /// Every line in the order of a report: PB, changes, BE, DI, BA, and PE and MF once there is a
  /// physical inventory (INFCIRC/153, paragraph 67).
  public SequencedMap<AccountingCode, Content> lines() {
    SequencedMap<AccountingCode, Content> lines = new LinkedHashMap<>();
    lines.put(BalanceCode.PB, beginning);
    lines.putAll(changes);
    lines.remove(ChangeCode.DI);
    lines.put(BalanceCode.BE, book());
    lines.put(ChangeCode.DI, difference());
    lines.put(BalanceCode.BA, adjustedBook());
    ending.ifPresent(physical -> lines.put(BalanceCode.PE, physical));
    muf().ifPresent(missing -> lines.put(BalanceCode.MF, missing));
    return Collections.unmodifiableSequencedMap(lines);
  }

  private Content sum(int sign) {
    return changes.entrySet().stream()
        .filter(change -> change.getKey() != ChangeCode.DI)
        .filter(change -> change.getKey().signIn(category) == sign)
        .map(Map.Entry::getValue)
        .reduce(Content.zero(category), Content::plus);
  }

  private static void requirePlace(ChangeCode code, Content amount) {
    if (code.signIn(amount.category()) == 0) {
      throw new IllegalArgumentException(
          "%s (%s) has no place in a balance of %s"
              .formatted(code, code.keyword(), amount.category().title()));
    }
  }

  static Content requireCategory(Category wanted, Content found) {
    if (found.category() != wanted) {
      throw new IllegalArgumentException(
          "a balance of %s holds no %s".formatted(wanted.title(), found.category().title()));
    }
    return found;
  }

  private static Map<ChangeCode, Content> ordered(Map<ChangeCode, Content> changes) {
    Map<ChangeCode, Content> ordered = new EnumMap<>(ChangeCode.class);
    ordered.putAll(changes);
    return Collections.unmodifiableMap(ordered);
  }
}
