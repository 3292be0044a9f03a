package org.custodes.server.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Unit;
import org.custodes.server.frame.Duty;

/// The units a rule may be written in, and how a value of each is read.
public enum RuleUnit {
  MINUTE,
  HOUR,
  DAY,
  WORKING_DAY,
  WEEK,
  MONTH,
  YEAR,
  PEOPLE,
  ITEMS,
  PER_YEAR,
  G,
  KG,
  PERCENT,
  STANDARD_DEVIATIONS,
  EFFECTIVE_KG,
  GRAY_PER_HOUR,
  DUTIES,
  KEYS,
  WORD;

  /// Kinds of signing key, strongest first.
  static final List<String> KEYS_KNOWN = List.of("webauthn", "device", "totp");

  /// The most parts of a list.
  static final int MOST_PARTS = 20;

  static Optional<RuleUnit> of(String word) {
    return Arrays.stream(values()).filter(unit -> unit.word().equals(word)).findFirst();
  }

  /// All units, as files write them.
  static String known() {
    return Arrays.stream(values()).map(RuleUnit::word).collect(Collectors.joining(", "));
  }

  /// As files write it, for example `working-day`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether a value is a list of words.
  boolean isList() {
    return this == DUTIES || this == KEYS;
  }

  /// What a value of this unit looks like, for a person who wrote another.
  String wanted() {
    return switch (this) {
      case MINUTE, HOUR, DAY, WORKING_DAY, WEEK, MONTH, YEAR ->
          "a whole number from 0 to " + Value.Time.LONGEST;
      case PEOPLE -> "1 or 2";
      case ITEMS, PER_YEAR -> "a whole number from 0 to 9999";
      case G -> "grams with at most 6 decimals";
      case KG -> "kilograms with at most 9 decimals";
      case PERCENT -> "0 to 100 with at most 6 decimals";
      case STANDARD_DEVIATIONS, EFFECTIVE_KG, GRAY_PER_HOUR ->
          "a number up to 999999 with at most 6 decimals";
      case DUTIES -> "a list of " + Arrays.stream(Duty.values()).map(Duty::word).collect(joined());
      case KEYS -> "a list of " + String.join(", ", KEYS_KNOWN);
      case WORD -> "one word";
    };
  }

  /// Reads a value.
  ///
  /// @throws IllegalArgumentException if it is none of this unit
  Value read(String text) {
    return switch (this) {
      case MINUTE, HOUR, DAY, WORKING_DAY, WEEK, MONTH, YEAR ->
          new Value.Time(whole(text, Value.Time.LONGEST), TimeUnit.valueOf(name()));
      case PEOPLE -> people(whole(text, 2));
      case ITEMS, PER_YEAR -> new Value.Count(whole(text, 9999));
      case G -> amount(text, Unit.G);
      case KG -> amount(text, Unit.KG);
      case PERCENT -> percentage(decimal(text));
      case STANDARD_DEVIATIONS, EFFECTIVE_KG, GRAY_PER_HOUR -> new Value.Decimal(decimal(text));
      case WORD -> word(text);
      case DUTIES, KEYS -> throw new IllegalArgumentException("not a list");
    };
  }

  /// Reads a list.
  ///
  /// @throws IllegalArgumentException if it is empty, too long, names one twice or an unknown one
  Value read(List<String> parts) {
    Set<String> each = new LinkedHashSet<>(parts);
    if (!isList() || parts.isEmpty() || parts.size() > MOST_PARTS || each.size() < parts.size()) {
      throw new IllegalArgumentException("not a list of this unit");
    }
    return this == DUTIES ? duties(each) : keys(each);
  }

  private static Value duties(Set<String> words) {
    return new Value.Duties(words.stream().map(Duty::of).collect(Collectors.toSet()));
  }

  private static Value keys(Set<String> words) {
    if (!KEYS_KNOWN.containsAll(words)) {
      throw new IllegalArgumentException("not kinds of key");
    }
    return new Value.Keys(words);
  }

  private static Value people(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("nobody signs");
    }
    return new Value.Count(number);
  }

  private static Value amount(String text, Unit unit) {
    Mass mass = Mass.of(text, unit);
    if (mass.isNegative()) {
      throw new IllegalArgumentException("negative");
    }
    return new Value.Amount(mass, unit);
  }

  private static Value percentage(BigDecimal percent) {
    if (percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new IllegalArgumentException("more than all");
    }
    return new Value.Percentage(percent);
  }

  private static Value word(String text) {
    if (!text.matches("[A-Za-z][A-Za-z0-9-]{0,39}")) {
      throw new IllegalArgumentException("not one word");
    }
    return new Value.Text(text);
  }

  private static int whole(String text, int most) {
    if (!text.matches("0|[1-9][0-9]{0,5}") || Integer.parseInt(text) > most) {
      throw new IllegalArgumentException("not a whole number to " + most);
    }
    return Integer.parseInt(text);
  }

  private static BigDecimal decimal(String text) {
    if (!text.matches("(0|[1-9][0-9]{0,5})(\\.[0-9]{1,6})?")) {
      throw new IllegalArgumentException("not a decimal number");
    }
    return new BigDecimal(text);
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }
}
