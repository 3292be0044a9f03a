package org.custodes.server.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.custodes.server.identity.SigningRules;
import org.custodes.server.identity.SigningRules.Requirement;
import org.springframework.stereotype.Service;

/// Shows the rules a recorded decision was made by. A decision keeps them in its field `pack`.
@Service
public class DecisionReplay {

  private final FactReader facts;
  private final Rules rules;
  private final Clock clock;

  DecisionReplay(FactReader facts, Rules rules, Clock clock) {
    this.facts = facts;
    this.rules = rules;
    this.clock = clock;
  }

  /// What became of looking for them.
  public sealed interface Outcome {

    /// The decision and its rules.
    ///
    /// @param day of the decision
    /// @param file the pack as it was; empty where the built-in strictest rule held
    /// @param signing who had to sign, where the decision is about an approval
    record Found(Fact fact, LocalDate day, Optional<PackFile> file, Optional<Signing> signing)
        implements Outcome {}

    /// There is no such fact.
    record UnknownFact(UUID fact) implements Outcome {}

    /// The fact keeps no rules.
    record NoRules(Fact fact) implements Outcome {}

    /// The pack it names was never kept here.
    record UnknownPack(Fact fact, String pack) implements Outcome {}
  }

  /// Who had to sign an act, and who would have to today.
  public record Signing(String act, Requirement then, Requirement today) {

    public boolean changed() {
      return !SigningPack.asksTheSame(then, today);
    }
  }

  /// The same decision, had another pack been in force on its day. Nothing is decided.
  ///
  /// @param file the other pack
  /// @param requirement who would have had to sign by it
  /// @param differs whether that is something else than who had to sign by the decision's own pack
  public record Compared(PackFile file, Requirement requirement, boolean differs) {}

  /// Replays a decision under another pack.
  ///
  /// @return empty where the decision does not follow packs of that kind
  public Optional<Compared> under(Outcome.Found found, PackFile file) {
    if (file.kind() != PackKind.SIGNING) {
      return Optional.empty();
    }
    RuleSet supposed = new RuleSet(found.day(), Map.of(file.kind(), file));
    return found
        .signing()
        .map(signing -> {
          Requirement other = SigningPack.requirement(supposed, signing.act());
          return new Compared(file, other, !SigningPack.asksTheSame(signing.then(), other));
        });
  }

  public Outcome of(UUID id) {
    Optional<Fact> fact = facts.find(id);
    return fact.isPresent() ? of(fact.get()) : new Outcome.UnknownFact(id);
  }

  private Outcome of(Fact fact) {
    FactFields fields = FactFields.of(fact);
    Optional<String> pack = fields.text("pack");
    if (pack.isEmpty() || fact.type().startsWith("rules.")) {
      return new Outcome.NoRules(fact);
    }
    LocalDate day = LocalDate.ofInstant(fact.recordedAt(), ZoneOffset.UTC);
    Optional<RuleSet> then = then(pack.get(), day);
    return then.isEmpty()
        ? new Outcome.UnknownPack(fact, pack.get())
        : found(fact, day, then.get(), fields.text("act"));
  }

  private Optional<RuleSet> then(String pack, LocalDate day) {
    return pack.equals(SigningRules.BUILT_IN)
        ? Optional.of(new RuleSet(day, Map.of()))
        : PackVersion.of(pack).flatMap(version -> rules.replay(version, day));
  }

  private Outcome found(Fact fact, LocalDate day, RuleSet then, Optional<String> act) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Optional<Signing> signing =
        act.map(type ->
            new Signing(
                type,
                SigningPack.requirement(then, type),
                SigningPack.requirement(rules.at(today), type)));
    Optional<PackFile> file =
        Arrays.stream(PackKind.values()).flatMap(kind -> then.pack(kind).stream()).findFirst();
    return new Outcome.Found(fact, day, file, signing);
  }
}
