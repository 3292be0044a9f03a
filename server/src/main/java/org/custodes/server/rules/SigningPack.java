package org.custodes.server.rules;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.KeyKind;
import org.custodes.server.identity.SigningRules;
import org.custodes.server.identity.SigningRules.Requirement;

/// Reads from a pack who must sign an act.
///
/// What a pack does not say of an act it says of `<room>.any`, then of `any`, and else the
/// strictest rule holds. `any` says nothing of the acts of `identity`: who keeps accounts and keys
/// sees no content. Accounts, keys and rules themselves take as many people as the strictest rule
/// says, whatever a pack says: two, and one for the confirmation of a third.
final class SigningPack {

  private static final Duration DAY = Duration.ofDays(1);

  private final RuleSet rules;
  private final String act;
  private final Requirement strictest;

  private SigningPack(RuleSet rules, String factType) {
    this.rules = rules;
    this.act = factType.replaceFirst("\\.[0-9]+$", "");
    this.strictest = SigningRules.strictest(factType);
  }

  /// @param factType with the version of its fields, which makes no difference
  static Requirement requirement(RuleSet rules, String factType) {
    return rules
        .pack(PackKind.SIGNING)
        .map(file -> new SigningPack(rules, factType).read(file))
        .orElseGet(() -> SigningRules.strictest(factType));
  }

  private Requirement read(PackFile file) {
    return new Requirement(
        people(),
        find("prepare", key -> rules.duties(PackKind.SIGNING, key)).orElse(strictest.prepare()),
        find("approve", key -> rules.duties(PackKind.SIGNING, key)).orElse(strictest.approve()),
        find("keys", key -> rules.keys(PackKind.SIGNING, key))
            .map(SigningPack::kinds)
            .orElse(strictest.kinds()),
        find("expires", key -> rules.time(PackKind.SIGNING, key))
            .map(SigningPack::duration)
            .orElse(strictest.expires()),
        file.version().toString());
  }

  private int people() {
    int said = find("people", key -> rules.count(PackKind.SIGNING, key)).orElse(2);
    return takesAsManyAsTheStrictest() ? strictest.people() : said;
  }

  private boolean takesAsManyAsTheStrictest() {
    return room().equals("identity") || room().equals("rules");
  }

  private String room() {
    return act.substring(0, Math.max(0, act.indexOf('.')));
  }

  private <T> Optional<T> find(String aspect, Function<String, Optional<Ruled<T>>> getter) {
    return names()
        .flatMap(name -> getter.apply(name + "." + aspect).stream())
        .map(Ruled::value)
        .findFirst();
  }

  private Stream<String> names() {
    Stream<String> own = Stream.of(act, room() + ".any");
    return room().equals("identity") ? own : Stream.concat(own, Stream.of("any"));
  }

  private static Set<KeyKind> kinds(Set<String> words) {
    return words.stream().map(KeyKind::of).collect(Collectors.toSet());
  }

  private static Duration duration(Value.Time time) {
    return switch (time.unit()) {
      case MINUTE -> Duration.ofMinutes(time.amount());
      case HOUR -> Duration.ofHours(time.amount());
      case DAY -> DAY.multipliedBy(time.amount());
      case WEEK -> DAY.multipliedBy(7L * time.amount());
      case WORKING_DAY, MONTH, YEAR ->
          throw new IllegalArgumentException("an act waits hours, days or weeks: " + time.unit());
    };
  }

  /// Whether two requirements ask for the same, whichever pack says it.
  static boolean asksTheSame(Requirement one, Requirement other) {
    return one.people() == other.people()
        && one.prepare().equals(other.prepare())
        && (one.people() == 1 || one.approve().equals(other.approve()))
        && one.kinds().equals(other.kinds())
        && one.expires().equals(other.expires());
  }

  /// A requirement in words, as far as Java's own can say it.
  static Phrase phrase(Requirement rule) {
    return Phrase.of(
        rule.people() == 2 ? "rules.signing.two" : "rules.signing.one",
        duties(rule.prepare()),
        duties(rule.approve()),
        rule.kinds().stream().sorted().map(KeyKind::word).collect(Collectors.joining(", ")),
        rule.expires().toHours());
  }

  private static String duties(Set<Duty> duties) {
    return duties.stream().sorted().map(Duty::word).collect(Collectors.joining(", "));
  }
}
