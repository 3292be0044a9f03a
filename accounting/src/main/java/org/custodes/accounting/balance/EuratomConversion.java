package org.custodes.accounting.balance;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;

/// Turns a balance from the IAEA's signs and codes into Euratom's and back.
///
/// `DI` and `MF` change sign, `LN` becomes `NL` and `LD` becomes `TE`; the book stays what it is. A
/// code without counterpart stops the conversion and is named: `RS DU DQ EU EQ` have none in the
/// annexes of Regulations 302/2005 and 2025/974.
///
/// @param categoryChange the code for every category change; the IAEA's codes do not tell whether
///   uranium was enriched ([EuratomCode#CE]), blended ([EuratomCode#CB]) or neither
///   ([EuratomCode#CC])
/// @param agreed further pairs that an operator and the Commission agreed on, none by default
public record EuratomConversion(EuratomCode categoryChange, Map<ChangeCode, EuratomCode> agreed) {

  public EuratomConversion {
    if (categoryChange.kind() != EuratomCode.Kind.CATEGORY_CHANGE) {
      throw new IllegalArgumentException(
          "category changes are CE, CB or CC, found " + categoryChange);
    }
    agreed = Map.copyOf(agreed);
    agreed.forEach(EuratomConversion::requireSameEffect);
  }

  /// With nothing but what the Regulations give, and the given code for category changes.
  public EuratomConversion(EuratomCode categoryChange) {
    this(categoryChange, Map.of());
  }

  /// The balance in Euratom's form, over all its categories that the IAEA's makes up.
  public Conversion<EuratomBalance> toEuratom(IaeaBalance balance) {
    return toEuratom(balance, EuratomCategory.within(balance.category()));
  }

  /// The balance in Euratom's form, where all its enriched uranium is in one category.
  public Conversion<EuratomBalance> toEuratom(IaeaBalance balance, EuratomCategory category) {
    return toEuratom(balance, Set.of(category));
  }

  /// One category change as Euratom's one line: what it gives, with the previous category beside.
  public EuratomCategoryChange line(CategoryChange change) {
    return new EuratomCategoryChange(categoryChange, change.from(), true);
  }

  /// The balance in the IAEA's form. Codes with one counterpart, such as `TU` and `TZ`, are added.
  public Conversion<IaeaBalance> toIaea(EuratomBalance balance) {
    Category category = balance.category();
    List<String> unknown =
        balance.changes().keySet().stream()
            .filter(entry -> iaea(entry, category).isEmpty())
            .map(entry -> entry.cause().name())
            .distinct()
            .toList();
    if (!unknown.isEmpty()) {
      return new Conversion.NoCounterpart<>(unknown);
    }
    Map<ChangeCode, Content> changes = new HashMap<>();
    balance
        .changes()
        .forEach((entry, amount) -> {
          ChangeCode code = iaea(entry, category).orElseThrow();
          changes.merge(code, turned(code, amount), Content::plus);
        });
    return new Conversion.Converted<>(
        new IaeaBalance(
            balance.area(),
            balance.period(),
            category,
            balance.beginning(),
            changes,
            balance.ending()));
  }

  private Conversion<EuratomBalance> toEuratom(
      IaeaBalance balance, Set<EuratomCategory> categories) {
    Category category = balance.category();
    List<String> unknown =
        balance.changes().keySet().stream()
            .filter(code -> euratom(code, category).isEmpty())
            .map(ChangeCode::code)
            .toList();
    if (!unknown.isEmpty()) {
      return new Conversion.NoCounterpart<>(unknown);
    }
    Map<EuratomEntry, Content> changes =
        balance.changes().entrySet().stream()
            .collect(
                toMap(
                    change -> euratom(change.getKey(), category).orElseThrow(),
                    change -> turned(change.getKey(), change.getValue())));
    return new Conversion.Converted<>(
        new EuratomBalance(
            balance.area(),
            balance.period(),
            categories,
            balance.beginning(),
            changes,
            balance.ending()));
  }

  private Optional<EuratomEntry> euratom(ChangeCode code, Category own) {
    if (code.kind() == ChangeCode.Kind.CATEGORY_CHANGE) {
      boolean arriving = code.signIn(own) > 0;
      Category other = (arriving ? code.from() : code.to()).orElseThrow();
      return Optional.of(new EuratomCategoryChange(categoryChange, other, arriving));
    }
    return EuratomCode.of(code).or(() -> Optional.ofNullable(agreed.get(code))).map(one -> one);
  }

  private Optional<ChangeCode> iaea(EuratomEntry entry, Category own) {
    return switch (entry) {
      case EuratomCode code -> code.iaea().or(() -> agreedFor(code));
      case EuratomCategoryChange change ->
          change.arriving()
              ? ChangeCode.between(change.other(), own)
              : ChangeCode.between(own, change.other());
    };
  }

  private Optional<ChangeCode> agreedFor(EuratomCode code) {
    return agreed.entrySet().stream()
        .filter(pair -> pair.getValue() == code)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Content turned(ChangeCode code, Content amount) {
    return code == ChangeCode.DI ? amount.negated() : amount;
  }

  private static void requireSameEffect(ChangeCode iaea, EuratomCode euratom) {
    if (iaea.sign() == 0 || iaea.sign() != euratom.sign()) {
      throw new IllegalArgumentException(
          "%s and %s do not move the book the same way".formatted(iaea, euratom));
    }
  }
}
