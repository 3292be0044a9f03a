package org.custodes.accounting.balance;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;

/// The balance of one area over one period in the signs of Euratom.
///
/// `DI` is receiver's measurement less shipper's value, [#adjustedBook] is the sum of all lines
/// above it, `DI` being one of them, and [#mf] is physical less book: negative means missing
/// (Regulation 302/2005, Article 2(19) and Annex IV; Regulation 2025/974, Annex IV). The IAEA turns
/// both round: that is an [IaeaBalance].
///
/// @param categories what the balance covers: one category, or all those that make up one of the
///   IAEA, for which changes among them cancel
/// @param changes consolidated over the period; an amount is positive in its code's own direction,
///   and signed where [EuratomCode.Kind#SIGNED] says so
/// @param ending what the physical inventory at the end found, PE; empty as long as none was taken
public record EuratomBalance(
    Mba area,
    Period period,
    Set<EuratomCategory> categories,
    Content beginning,
    Map<EuratomEntry, Content> changes,
    Optional<Content> ending) {

  public EuratomBalance {
    requireNonNull(area, "area");
    requireNonNull(period, "period");
    Category category = beginning.category();
    categories = scope(category, categories);
    beginning.requireMaterial("beginning inventory");
    ending.ifPresent(content ->
        IaeaBalance.requireCategory(category, content).requireMaterial("ending inventory"));
    for (var change : changes.entrySet()) {
      IaeaBalance.requireCategory(category, change.getValue());
      requirePlace(change.getKey(), category, categories);
    }
    changes = ordered(changes);
  }

  /// The IAEA category of the material.
  public Category category() {
    return beginning.category();
  }

  /// The consolidated amount of one entry, zero if there was none.
  public Content change(EuratomEntry entry) {
    return changes.getOrDefault(entry, Content.zero(category()));
  }

  /// Ending book inventory, BA: beginning and every change, `DI` among them.
  public Content adjustedBook() {
    return changes.entrySet().stream()
        .map(change -> change.getValue().signed(change.getKey().sign()))
        .reduce(beginning, Content::plus);
  }

  /// Material unaccounted for, MF: PE less BA, negative means missing; empty without a physical
  /// inventory.
  public Optional<Content> mf() {
    return ending.map(physical -> physical.minus(adjustedBook()));
  }

  /// Every line in the order of a report: PB, changes, BA, and PE and MF once there is a physical
  /// inventory. What a category change takes is negative, since its code does not tell.
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("PB", beginning));
    changes.forEach((entry, amount) -> lines.add(line(entry, amount)));
    lines.add(new Line("BA", adjustedBook()));
    ending.ifPresent(physical -> lines.add(new Line("PE", physical)));
    mf().ifPresent(missing -> lines.add(new Line("MF", missing)));
    return List.copyOf(lines);
  }

  /// One line of a Euratom balance.
  public record Line(String code, Content amount) {}

  private static Line line(EuratomEntry entry, Content amount) {
    boolean change = entry.kind() == EuratomCode.Kind.CATEGORY_CHANGE;
    return new Line(entry.cause().name(), change ? amount.signed(entry.sign()) : amount);
  }

  private static Set<EuratomCategory> scope(Category category, Set<EuratomCategory> categories) {
    Set<EuratomCategory> possible = EuratomCategory.within(category);
    boolean whole = categories.equals(possible);
    if (categories.isEmpty()
        || !possible.containsAll(categories)
        || (category == Category.UNIFIED && !whole)) {
      throw new IllegalArgumentException(
          "%s is not in Euratom's %s".formatted(category.title(), letters(categories)));
    }
    return Collections.unmodifiableSet(EnumSet.copyOf(categories));
  }

  private static void requirePlace(
      EuratomEntry entry, Category category, Set<EuratomCategory> scope) {
    if (entry.sign() == 0 || entry == EuratomCode.MF || !crosses(entry, category, scope)) {
      throw new IllegalArgumentException(
          "%s (%s) has no place among the changes of Euratom's %s"
              .formatted(entry.cause(), entry.cause().keyword(), letters(scope)));
    }
  }

  private static boolean crosses(
      EuratomEntry entry, Category category, Set<EuratomCategory> scope) {
    return switch (entry) {
      case EuratomCode _ -> true;
      case EuratomCategoryChange change ->
          change.other() != category
              || (category == Category.ENRICHED && !scope.equals(EuratomCategory.within(category)));
    };
  }

  private static String letters(Set<EuratomCategory> categories) {
    return categories.stream()
        .sorted()
        .map(category -> String.valueOf(category.letter()))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static Map<EuratomEntry, Content> ordered(Map<EuratomEntry, Content> changes) {
    Map<EuratomEntry, Content> ordered = new TreeMap<>(EuratomEntry.ORDER);
    ordered.putAll(changes);
    return Collections.unmodifiableMap(ordered);
  }
}
