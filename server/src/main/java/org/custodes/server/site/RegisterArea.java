package org.custodes.server.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Facility;
import org.custodes.accounting.Mba;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.custodes.server.identity.Act;
import org.custodes.server.identity.Approved;
import org.custodes.server.identity.Objection;
import org.custodes.server.identity.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Enters a material balance area of a facility into the State's list, once two people have signed
/// it.
@Service
public class RegisterArea implements Act<RegisteredArea> {

  private static final String TYPE = "site.area-registered.1";
  private static final UUID NO_FACT_YET = new UUID(0, 0);

  private final Register register;
  private final Asking asking;
  private final Clock clock;

  RegisterArea(Register register, Asking asking, Clock clock) {
    this.register = register;
    this.asking = asking;
    this.clock = clock;
  }

  /// What was typed.
  public record Typed(String code, String facility, String name, String kind, String since) {}

  /// Asks for the entry.
  @Transactional
  public SiteOutcome ask(Typed typed, SignedIn by) {
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
    RegisteredArea area =
        new RegisteredArea(
            code.orElseThrow(),
            facility.orElseThrow(),
            name.orElseThrow(),
            kind.orElseThrow(),
            since.orElseThrow(),
            NO_FACT_YET);
    return asking.ask(typed.code(), by, act(area, by.actor()));
  }

  /// The act, for whoever has it signed.
  static NewFact act(RegisteredArea area, Actor actor) {
    return NewFact.of(TYPE, actor, "area " + area.code())
        .at(area.facility().code())
        .on(area.since())
        .with("code", area.code().code())
        .with("facility", area.facility().code())
        .with("name", area.name())
        .with("kind", area.kind().word())
        .with("since", area.since());
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public RegisteredArea read(Json.Members fields) {
    Said said = new Said(fields);
    return new RegisteredArea(
        new Mba(said.text("code")),
        new Facility(said.text("facility")),
        said.text("name"),
        Kind.of(said.text("kind")).orElseThrow(),
        said.date("since"),
        NO_FACT_YET);
  }

  @Override
  public Optional<String> area(RegisteredArea area) {
    return Optional.of(area.code().code());
  }

  @Override
  public Optional<Objection> objection(RegisteredArea area) {
    register.keepOthersOut();
    if (register.find(area.facility()).isEmpty()) {
      return Optional.of(Objection.of("site.facility-unknown", area.facility().code()));
    }
    return register
        .find(area.code())
        .map(old -> Objection.of("site.already-registered", old.code().code(), old.name()));
  }

  @Override
  public void carryOut(Approved<RegisteredArea> approved) {
    register.add(approved.said().by(approved.fact().id()));
  }
}
