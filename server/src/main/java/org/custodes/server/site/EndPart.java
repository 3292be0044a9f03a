package org.custodes.server.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodes.accounting.Facility;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.custodes.server.identity.Act;
import org.custodes.server.identity.Approved;
import org.custodes.server.identity.Objection;
import org.custodes.server.identity.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ends a part of a facility from a day on, once two people have signed it. What was there stays on
/// the list with its last day.
@Service
public class EndPart implements Act<EndPart.Ending> {

  private static final String TYPE = "site.part-ended.1";

  private final Register register;
  private final Parts parts;
  private final Asking asking;
  private final Clock clock;

  EndPart(Register register, Parts parts, Asking asking, Clock clock) {
    this.register = register;
    this.parts = parts;
    this.asking = asking;
    this.clock = clock;
  }

  /// @param until the first day on which it is no more
  public record Ending(PartKind kind, Facility facility, String code, LocalDate until) {}

  /// Asks for it.
  @Transactional
  public SiteOutcome ask(RegisteredPart part, String until, SignedIn by) {
    Entry entry = new Entry(clock);
    Optional<LocalDate> day = entry.since(until);
    if (day.isEmpty()) {
      return new SiteOutcome.Refused(entry.refusals());
    }
    Ending ending = new Ending(part.kind(), part.facility(), part.code(), day.get());
    return refusal(ending)
        .<SiteOutcome>map(why -> new SiteOutcome.Refused(List.of(why)))
        .orElseGet(() -> asking.ask(part.code(), by, act(ending, by)));
  }

  private static NewFact act(Ending ending, SignedIn by) {
    return NewFact.of(TYPE, by.actor(), ending.kind().word() + " " + ending.code())
        .at(ending.facility().code())
        .on(ending.until())
        .with("kind", ending.kind().word())
        .with("facility", ending.facility().code())
        .with("code", ending.code())
        .with("until", ending.until());
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Ending read(Json.Members fields) {
    Said said = new Said(fields);
    return new Ending(
        PartKind.of(said.text("kind")).orElseThrow(),
        new Facility(said.text("facility")),
        said.text("code"),
        said.date("until"));
  }

  @Override
  public Optional<Objection> objection(Ending ending) {
    register.keepOthersOut();
    return refusal(ending).map(SiteRefusal::objection);
  }

  @Override
  public void carryOut(Approved<Ending> approved) {
    Ending ending = approved.said();
    RegisteredPart part = parts.find(ending.kind(), ending.facility(), ending.code()).orElseThrow();
    parts.end(part, ending.until(), approved.fact().id());
  }

  private Optional<SiteRefusal> refusal(Ending ending) {
    Optional<RegisteredPart> part = parts.find(ending.kind(), ending.facility(), ending.code());
    if (part.isEmpty()) {
      return Optional.of(new SiteRefusal.UnknownPart(ending.code()));
    }
    if (part.get().until().isPresent()) {
      return Optional.of(new SiteRefusal.AlreadyEnded(ending.code(), part.get().until().get()));
    }
    if (!ending.until().isAfter(part.get().since())) {
      return Optional.of(new SiteRefusal.EndsTooEarly(ending.until(), part.get().since()));
    }
    return inside(part.get(), ending.until());
  }

  /// A security area in which something still lies is not ended.
  private Optional<SiteRefusal> inside(RegisteredPart ended, LocalDate day) {
    return ended.kind() != PartKind.SECURITY_AREA
        ? Optional.empty()
        : parts.of(ended.facility()).stream()
            .filter(part -> part.within().filter(ended.code()::equals).isPresent())
            .filter(part -> part.kind() != PartKind.KEY_MEASUREMENT_POINT)
            .filter(part -> part.until().isEmpty() || part.until().get().isAfter(day))
            .findFirst()
            .map(part -> new SiteRefusal.StillInside(ended.code(), part.code()));
  }
}
