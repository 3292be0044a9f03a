package org.custodes.server.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.custodes.accounting.Facility;
import org.custodes.accounting.Mba;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Facts;
import org.custodes.server.facts.NewFact;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Enters a material balance area of a facility into the State's list.
@Service
public class RegisterArea {

  private final Register register;
  private final Facts facts;
  private final Clock clock;

  RegisterArea(Register register, Facts facts, Clock clock) {
    this.register = register;
    this.facts = facts;
    this.clock = clock;
  }

  /// What was typed.
  public record Typed(String code, String facility, String name, String kind, String since) {}

  @Transactional
  public SiteOutcome register(Typed typed, Actor actor) {
    register.keepOthersOut();
    Entry entry = new Entry(clock);
    Optional<Mba> code = entry.area(typed.code());
    Optional<Facility> facility = entry.facility("facility", typed.facility());
    Optional<String> name = entry.name(typed.name());
    Optional<Kind> kind = entry.kind(typed.kind());
    Optional<LocalDate> since = entry.since(typed.since());
    facility.filter(known -> register.find(known).isEmpty()).ifPresent(entry::unknownFacility);
    code.flatMap(register::find)
        .ifPresent(old -> entry.alreadyThere(old.code().code(), old.name()));
    if (!entry.refusals().isEmpty()) {
      return new SiteOutcome.Refused(entry.refusals());
    }
    return add(
        new Said(
            code.orElseThrow(),
            facility.orElseThrow(),
            name.orElseThrow(),
            kind.orElseThrow(),
            since.orElseThrow()),
        actor);
  }

  private SiteOutcome add(Said said, Actor actor) {
    RegisteredArea area = said.as(facts.record(said.fact(actor)).id());
    register.add(area);
    return new SiteOutcome.Registered(area.code().code(), area.fact());
  }

  /// An entry that can be made.
  private record Said(Mba code, Facility facility, String name, Kind kind, LocalDate since) {

    NewFact fact(Actor actor) {
      return NewFact.of("site.area-registered.1", actor, "area " + code)
          .at(facility.code())
          .on(since)
          .with("code", code.code())
          .with("facility", facility.code())
          .with("name", name)
          .with("kind", kind.word())
          .with("since", since);
    }

    RegisteredArea as(java.util.UUID fact) {
      return new RegisteredArea(code, facility, name, kind, since, fact);
    }
  }
}
