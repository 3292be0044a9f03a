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

/// Enters a part of a facility, once two people have signed it.
@Service
public class RegisterPart implements Act<RegisteredPart> {

  private static final String TYPE = "site.part-registered.1";
  private static final UUID NO_FACT_YET = new UUID(0, 0);

  private final Register register;
  private final Parts parts;
  private final Asking asking;
  private final Clock clock;

  RegisterPart(Register register, Parts parts, Asking asking, Clock clock) {
    this.register = register;
    this.parts = parts;
    this.asking = asking;
    this.clock = clock;
  }

  /// What was typed; what does not apply is empty.
  public record Typed(
      String kind,
      String facility,
      String code,
      String name,
      String within,
      String detail,
      String since) {}

  /// Asks for the entry.
  @Transactional
  public SiteOutcome ask(Typed typed, SignedIn by) {
    Entry entry = new Entry(clock);
    Optional<PartKind> kind = entry.partKind(typed.kind());
    Optional<Facility> facility = entry.facility("facility", typed.facility());
    Optional<String> code = entry.partCode(typed.code());
    Optional<String> name = entry.name(typed.name());
    Optional<LocalDate> since = entry.since(typed.since());
    facility.filter(known -> register.find(known).isEmpty()).ifPresent(entry::unknownFacility);
    kind.ifPresent(known -> entry.detail(known, typed.detail()));
    if (!entry.refusals().isEmpty()) {
      return new SiteOutcome.Refused(entry.refusals());
    }
    RegisteredPart part =
        new RegisteredPart(
            kind.orElseThrow(),
            facility.orElseThrow(),
            code.orElseThrow(),
            name.orElseThrow(),
            filled(typed.within()),
            filled(typed.detail()),
            since.orElseThrow(),
            Optional.empty(),
            NO_FACT_YET);
    return refusal(part)
        .<SiteOutcome>map(why -> new SiteOutcome.Refused(java.util.List.of(why)))
        .orElseGet(() -> asking.ask(typed.code(), by, act(part, by.actor())));
  }

  /// The act, for whoever has it signed.
  static NewFact act(RegisteredPart part, Actor actor) {
    return NewFact.of(TYPE, actor, part.kind().word() + " " + part.code())
        .at(part.facility().code())
        .on(part.since())
        .with("kind", part.kind().word())
        .with("facility", part.facility().code())
        .with("code", part.code())
        .with("name", part.name())
        .withIfPresent("within", part.within())
        .withIfPresent("detail", part.detail())
        .with("since", part.since());
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public RegisteredPart read(Json.Members fields) {
    Said said = new Said(fields);
    return new RegisteredPart(
        PartKind.of(said.text("kind")).orElseThrow(),
        new Facility(said.text("facility")),
        said.text("code"),
        said.text("name"),
        said.find("within"),
        said.find("detail"),
        said.date("since"),
        Optional.empty(),
        NO_FACT_YET);
  }

  @Override
  public Optional<Objection> objection(RegisteredPart part) {
    register.keepOthersOut();
    return refusal(part).map(SiteRefusal::objection);
  }

  @Override
  public void carryOut(Approved<RegisteredPart> approved) {
    parts.add(approved.said().by(approved.fact().id()));
  }

  private Optional<SiteRefusal> refusal(RegisteredPart part) {
    return parts
        .find(part.kind(), part.facility(), part.code())
        .<SiteRefusal>map(old -> new SiteRefusal.AlreadyRegistered(old.code(), old.name()))
        .or(() -> place(part));
  }

  private Optional<SiteRefusal> place(RegisteredPart part) {
    String within = part.within().orElse("");
    boolean fits =
        switch (part.kind().beside()) {
          case NOTHING -> within.isEmpty();
          case BALANCE_AREA -> isArea(part.facility(), within);
          case SECURITY_AREA -> isSecured(part.facility(), within, part.since());
          case MAYBE_SECURITY_AREA ->
              within.isEmpty() || isSecured(part.facility(), within, part.since());
        };
    return fits
        ? Optional.empty()
        : Optional.of(new SiteRefusal.NotAPlace(within, part.kind().beside().name()));
  }

  private boolean isArea(Facility facility, String code) {
    return code.matches("[A-Z0-9-]{4}")
        && register
            .find(new Mba(code))
            .filter(area -> area.facility().equals(facility))
            .isPresent();
  }

  private boolean isSecured(Facility facility, String code, LocalDate day) {
    return parts
        .find(PartKind.SECURITY_AREA, facility, code)
        .filter(area -> area.on(day))
        .isPresent();
  }

  private static Optional<String> filled(String typed) {
    return Optional.of(typed.strip()).filter(text -> !text.isEmpty());
  }
}
