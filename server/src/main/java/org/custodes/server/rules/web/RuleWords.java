package org.custodes.server.rules.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.custodes.server.frame.Duty;
import org.custodes.server.frame.Mark;
import org.custodes.server.frame.Words;
import org.custodes.server.identity.SigningRules;
import org.custodes.server.identity.SigningRules.Requirement;
import org.custodes.server.rules.PackFault;
import org.custodes.server.rules.Rule;
import org.custodes.server.rules.RuleUnit;
import org.custodes.server.rules.Span;
import org.custodes.server.rules.TimeUnit;
import org.custodes.server.rules.Timeline;
import org.custodes.server.rules.Value;

/// Says rules in words.
final class RuleWords {

  private RuleWords() {}

  /// A value with its unit, for example `30 days`.
  static String value(Rule rule, Words words) {
    return value(rule.value(), rule.unit(), words);
  }

  static String value(Value value, RuleUnit unit, Words words) {
    return switch (value) {
      case Value.Time(int amount, TimeUnit of) ->
          amount == 0 ? words.say("rules.at-once") : words.count("rules.time." + word(of), amount);
      case Value.Count(int number) -> words.count("rules.unit." + unit.word(), number);
      case Value.Amount amount ->
          words.say("rules.amount", amount.mass().in(amount.unit()).toPlainString(), unit.word());
      case Value.Percentage(var percent) -> words.say("rules.percent", percent.toPlainString());
      case Value.Decimal(var number) ->
          words.say("rules.unit." + unit.word(), number.toPlainString());
      case Value.Text(String text) -> text;
      case Value.Duties(var duties) -> duties(duties, words);
      case Value.Keys(var kinds) ->
          kinds.stream()
              .sorted(Comparator.reverseOrder())
              .map(kind -> words.say("rules.key." + kind))
              .collect(Collectors.joining(", "));
    };
  }

  /// A key as a person reads it: `inventory change: due`.
  static String key(String key) {
    return key.replace(".", ": ").replace('-', ' ');
  }

  /// The days a value holds.
  static String span(Span span, Words words) {
    if (span.from().isPresent() && span.until().isPresent()) {
      return words.say("rules.span.between", span.from().get(), span.until().get());
    }
    return span.from()
        .map(day -> words.say("rules.span.from", day))
        .or(() -> span.until().map(day -> words.say("rules.span.until", day)))
        .orElseGet(() -> words.say("rules.span.always"));
  }

  static String fault(PackFault fault, Words words) {
    return words.say("rules.fault." + fault.kind().code(), fault.found(), fault.wanted());
  }

  /// One line of who must sign.
  ///
  /// @param said by each of the rules that are compared, in their order
  record SigningRow(String key, List<String> said) {}

  static List<SigningRow> signing(List<Requirement> each, Words words) {
    return List.of(
        row("rules.signing.people", each, rule -> words.count("rules.unit.people", rule.people())),
        row("rules.signing.prepare", each, rule -> duties(rule.prepare(), words)),
        row("rules.signing.approve", each, rule -> second(rule, words)),
        row("rules.signing.keys", each, rule -> kinds(rule, words)),
        row(
            "rules.signing.expires",
            each,
            rule -> words.count("rules.time.hour", rule.expires().toHours())),
        row("rules.pack", each, rule -> pack(rule, words)));
  }

  private static SigningRow row(
      String key, List<Requirement> each, Function<Requirement, String> said) {
    return new SigningRow(key, each.stream().map(said).toList());
  }

  private static String second(Requirement rule, Words words) {
    return rule.people() == 2 ? duties(rule.approve(), words) : words.say("rules.none");
  }

  private static String pack(Requirement rule, Words words) {
    return rule.pack().equals(SigningRules.BUILT_IN) ? words.say("rules.built-in") : rule.pack();
  }

  private static String kinds(Requirement rule, Words words) {
    return rule.kinds().stream()
        .sorted()
        .map(kind -> words.say("rules.key." + kind.word()))
        .collect(Collectors.joining(", "));
  }

  private static String duties(Set<Duty> duties, Words words) {
    return duties.stream()
        .sorted()
        .map(duty -> words.say(duty.key()))
        .collect(Collectors.joining(", "));
  }

  static Mark mark(Timeline.Standing standing) {
    return switch (standing) {
      case IN_FORCE -> Mark.GOOD;
      case PLANNED -> Mark.INFORMATION;
      case SUPERSEDED -> Mark.CORRECTED;
      case ON_THE_SHELF -> Mark.UNKNOWN;
    };
  }

  static String standing(Timeline.Standing standing) {
    return "rules.standing." + word(standing);
  }

  private static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
