package org.custodes.server.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Facility;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.custodes.server.identity.Act;
import org.custodes.server.identity.Approved;
import org.custodes.server.identity.Objection;
import org.custodes.server.identity.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Enters a facility into the State's list, once two people have signed it.
@Service
public class RegisterFacility implements Act<RegisteredFacility> {

  private static final String TYPE = "site.facility-registered.1";
  private static final UUID NO_FACT_YET = new UUID(0, 0);

  private final Register register;
  private final Asking asking;
  private final Clock clock;

  RegisterFacility(Register register, Asking asking, Clock clock) {
    this.register = register;
    this.asking = asking;
    this.clock = clock;
  }

  /// What was typed.
  public record Typed(String code, String name, String since) {}

  /// Asks for the entry.
  @Transactional
  public SiteOutcome ask(Typed typed, SignedIn by) {
    Entry entry = new Entry(clock);
    Optional<Facility> code = entry.facility("code", typed.code());
    Optional<String> name = entry.name(typed.name());
    Optional<LocalDate> since = entry.since(typed.since());
    code.flatMap(register::find)
        .ifPresent(old -> entry.alreadyThere(old.code().code(), old.name()));
    if (!entry.refusals().isEmpty()) {
      return new SiteOutcome.Refused(entry.refusals());
    }
    NewFact act = act(code.orElseThrow(), name.orElseThrow(), since.orElseThrow(), by.actor());
    return asking.ask(typed.code(), by, act);
  }

  /// The act, for whoever has it signed.
  static NewFact act(Facility code, String name, LocalDate since, Actor actor) {
    return NewFact.of(TYPE, actor, "facility " + code)
        .at(code.code())
        .on(since)
        .with("code", code.code())
        .with("name", name)
        .with("since", since);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public RegisteredFacility read(Json.Members fields) {
    Said said = new Said(fields);
    return new RegisteredFacility(
        new Facility(said.text("code")), said.text("name"), said.date("since"), NO_FACT_YET);
  }

  @Override
  public Optional<Objection> objection(RegisteredFacility facility) {
    register.keepOthersOut();
    return register
        .find(facility.code())
        .map(old -> Objection.of("site.already-registered", old.code().code(), old.name()));
  }

  @Override
  public void carryOut(Approved<RegisteredFacility> approved) {
    register.add(approved.said().by(approved.fact().id()));
  }
}
