package org.custodes.server.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.custodes.accounting.Mass;
import org.custodes.server.frame.Duty;

/// What holds on one day. A getter gives nothing where no pack is in force, the pack does not say,
/// or the value is suspended.
///
/// Asking for a key with the getter of another kind of value is a fault of the caller and throws
/// [IllegalArgumentException].
public final class RuleSet {

  private final LocalDate day;
  private final Map<PackKind, PackFile> packs = new EnumMap<>(PackKind.class);

  RuleSet(LocalDate day, Map<PackKind, PackFile> packs) {
    this.day = day;
    this.packs.putAll(packs);
  }

  public LocalDate day() {
    return day;
  }

  /// The pack of a kind that is in force.
  public Optional<PackFile> pack(PackKind kind) {
    return Optional.ofNullable(packs.get(kind));
  }

  public Optional<Ruled<Value.Time>> time(PackKind kind, String key) {
    return find(kind, key, Value.Time.class, Function.identity());
  }

  /// A number of people, items, or times a year.
  public Optional<Ruled<Integer>> count(PackKind kind, String key) {
    return find(kind, key, Value.Count.class, Value.Count::number);
  }

  public Optional<Ruled<Mass>> mass(PackKind kind, String key) {
    return find(kind, key, Value.Amount.class, Value.Amount::mass);
  }

  /// A share in percent, exactly as the pack writes it.
  public Optional<Ruled<BigDecimal>> percentage(PackKind kind, String key) {
    return find(kind, key, Value.Percentage.class, Value.Percentage::percent);
  }

  /// Another number, for example of standard deviations, exactly as the pack writes it.
  public Optional<Ruled<BigDecimal>> decimal(PackKind kind, String key) {
    return find(kind, key, Value.Decimal.class, Value.Decimal::number);
  }

  public Optional<Ruled<String>> text(PackKind kind, String key) {
    return find(kind, key, Value.Text.class, Value.Text::text);
  }

  public Optional<Ruled<Set<Duty>>> duties(PackKind kind, String key) {
    return find(kind, key, Value.Duties.class, Value.Duties::duties);
  }

  /// Kinds of signing key, as words.
  public Optional<Ruled<Set<String>>> keys(PackKind kind, String key) {
    return find(kind, key, Value.Keys.class, Value.Keys::kinds);
  }

  private <V extends Value, T> Optional<Ruled<T>> find(
      PackKind kind, String key, Class<V> type, Function<V, T> read) {
    return pack(kind)
        .flatMap(file ->
            file.pack()
                .rule(key, day)
                .map(rule -> ruled(file, rule, read.apply(cast(rule, type)))));
  }

  private static <V extends Value> V cast(Rule rule, Class<V> type) {
    if (!type.isInstance(rule.value())) {
      throw new IllegalArgumentException(
          rule.key()
              + " is of kind "
              + rule.value().getClass().getSimpleName()
              + ", not "
              + type.getSimpleName());
    }
    return type.cast(rule.value());
  }

  private static <T> Ruled<T> ruled(PackFile file, Rule rule, T value) {
    return new Ruled<>(
        value,
        rule.unit(),
        file.version(),
        file.hash(),
        rule.citation(),
        rule.mark(),
        rule.confirmed());
  }
}
