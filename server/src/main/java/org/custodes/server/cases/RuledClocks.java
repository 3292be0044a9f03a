package org.custodes.server.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodes.server.rules.PackKind;
import org.custodes.server.rules.RuleSet;
import org.custodes.server.rules.Ruled;
import org.custodes.server.rules.Ruling;
import org.custodes.server.rules.Value;
import org.springframework.stereotype.Component;

/// Takes the clocks from the pack in force on the day an irregularity came into its state.
///
/// What the pack does not say of a kind it says of `any`. A confirmed removal has no clock of the
/// house: what is due then is for the notices of an authority to say.
@Component
final class RuledClocks implements Clocks {

  private static final String ANY = "any";

  private final Ruling rules;

  RuledClocks(Ruling rules) {
    this.rules = rules;
  }

  @Override
  public Optional<Limit> limit(String kind, State state, Instant since) {
    LocalDate day = LocalDate.ofInstant(since, ZoneOffset.UTC);
    RuleSet inForce = rules.at(day);
    return clock(state)
        .flatMap(clock ->
            Stream.of(kind, ANY)
                .map(name -> name + "." + clock)
                .flatMap(key -> limit(inForce, key, day).stream())
                .findFirst());
  }

  private static Optional<String> clock(State state) {
    return switch (state) {
      case ALARM -> Optional.of("assess");
      case ASSESSED, OPEN -> Optional.of("resolve");
      case SUSPECTED -> Optional.of("escalate");
      case CONFIRMED, RECOVERY, CLOSED -> Optional.empty();
    };
  }

  private static Optional<Limit> limit(RuleSet rules, String key, LocalDate day) {
    return rules
        .time(PackKind.CASES, key)
        .map(rule -> new Limit(time(rule, day), rule.pack() + " " + key, rule.confirmed()));
  }

  /// Working days are counted from the day; minutes and hours as they are.
  private static Duration time(Ruled<Value.Time> rule, LocalDate day) {
    Value.Time time = rule.value();
    return switch (time.unit()) {
      case MINUTE -> Duration.ofMinutes(time.amount());
      case HOUR -> Duration.ofHours(time.amount());
      case DAY, WEEK, WORKING_DAY, MONTH, YEAR ->
          Duration.between(day.atStartOfDay(), time.after(day).atStartOfDay());
    };
  }
}
