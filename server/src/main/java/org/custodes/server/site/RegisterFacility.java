package org.custodes.server.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Facility;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Facts;
import org.custodes.server.facts.NewFact;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Enters a facility into the State's list.
@Service
public class RegisterFacility {

  private final Register register;
  private final Facts facts;
  private final Clock clock;

  RegisterFacility(Register register, Facts facts, Clock clock) {
    this.register = register;
    this.facts = facts;
    this.clock = clock;
  }

  /// What was typed.
  public record Typed(String code, String name, String since) {}

  @Transactional
  public SiteOutcome register(Typed typed, Actor actor) {
    register.keepOthersOut();
    Entry entry = new Entry(clock);
    Optional<Facility> code = entry.facility("code", typed.code());
    Optional<String> name = entry.name(typed.name());
    Optional<LocalDate> since = entry.since(typed.since());
    code.flatMap(register::find)
        .ifPresent(old -> entry.alreadyThere(old.code().code(), old.name()));
    if (!entry.refusals().isEmpty()) {
      return new SiteOutcome.Refused(entry.refusals());
    }
    return add(code.orElseThrow(), name.orElseThrow(), since.orElseThrow(), actor);
  }

  private SiteOutcome add(Facility code, String name, LocalDate since, Actor actor) {
    UUID fact = facts.record(fact(code, name, since, actor)).id();
    register.add(new RegisteredFacility(code, name, since, fact));
    return new SiteOutcome.Registered(code.code(), fact);
  }

  private static NewFact fact(Facility code, String name, LocalDate since, Actor actor) {
    return NewFact.of("site.facility-registered.1", actor, "facility " + code)
        .at(code.code())
        .on(since)
        .with("code", code.code())
        .with("name", name)
        .with("since", since);
  }
}
