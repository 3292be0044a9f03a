package org.custodes.server.rules;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.custodes.server.identity.SigningRules.Requirement;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Asks of past approvals who would have had to sign them.
@Component
@Order(1)
class SigningReplay implements Replayable {

  /// The most approvals that are looked at; the newest first.
  static final int MOST = 10_000;

  private final FactReader facts;

  SigningReplay(FactReader facts) {
    this.facts = facts;
  }

  @Override
  public String key() {
    return "rules.signing.replay";
  }

  @Override
  public Replay replay(Ruling before, Ruling after, Span period) {
    List<Replay.Changed> different = new ArrayList<>();
    long decisions = 0;
    OptionalLong next = OptionalLong.empty();
    List<Fact> page;
    do {
      page = facts.newest(filter(period), next, FactReader.MOST_ROWS);
      for (Fact fact : page) {
        decisions++;
        changed(fact, before, after).ifPresent(different::add);
        next = OptionalLong.of(fact.entered());
      }
    } while (page.size() == FactReader.MOST_ROWS && decisions < MOST);
    return Replay.of(decisions, different, page.size() < FactReader.MOST_ROWS);
  }

  private static FactReader.Filter filter(Span period) {
    return new FactReader.Filter(
        Optional.of("identity.approval-prepared.1"),
        Optional.empty(),
        Optional.empty(),
        period.from().map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC)),
        period.until().map(day -> day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
  }

  private static Optional<Replay.Changed> changed(Fact fact, Ruling before, Ruling after) {
    LocalDate day = LocalDate.ofInstant(fact.recordedAt(), ZoneOffset.UTC);
    String act = FactFields.of(fact).text("act").orElseThrow();
    Requirement old = SigningPack.requirement(before.at(day), act);
    Requirement young = SigningPack.requirement(after.at(day), act);
    if (SigningPack.asksTheSame(old, young)) {
      return Optional.empty();
    }
    return Optional.of(
        new Replay.Changed(
            day,
            act + ", " + fact.subject(),
            "/rules/decisions?fact=" + fact.id(),
            SigningPack.phrase(old),
            SigningPack.phrase(young)));
  }
}
