package org.custodes.server.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.custodes.server.identity.Act;
import org.custodes.server.identity.Approvals;
import org.custodes.server.identity.Approved;
import org.custodes.server.identity.Objection;
import org.custodes.server.identity.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Puts a pack in force, once two people have signed it.
///
/// A pack never begins before the day on which it is put in force, so that no decision already made
/// stands on other rules than it kept; only the first of its kind may, for a house that takes in
/// its history. Outside a demonstration every value of it is confirmed.
@Component
public class ActivatePack implements Act<PlannedActivation> {

  /// How far ahead a pack may be planned.
  public static final Period AHEAD = Period.ofYears(5);

  /// Before this day nothing was accounted for.
  public static final LocalDate FIRST_DAY = LocalDate.of(1942, 12, 2);

  static final String TYPE = "rules.pack-activated.1";

  private final Packs packs;
  private final Rules rules;
  private final PackShelf shelf;
  private final ObjectProvider<Approvals> approvals;
  private final Clock clock;
  private final boolean demonstration;

  /// Approvals ask for all acts, hence the provider.
  ActivatePack(
      Packs packs,
      Rules rules,
      PackShelf shelf,
      ObjectProvider<Approvals> approvals,
      Clock clock,
      @Value("${custodes.demonstration}") boolean demonstration) {
    this.packs = packs;
    this.rules = rules;
    this.shelf = shelf;
    this.approvals = approvals;
    this.clock = clock;
    this.demonstration = demonstration;
  }

  /// Asks for it. The person who asks signs first.
  public Approvals.Opening ask(SignedIn person, PackFile file, LocalDate effective) {
    return approvals.getObject().open(person, act(file, effective, person.actor()));
  }

  /// What is signed.
  static NewFact act(PackFile file, LocalDate effective, Actor actor) {
    return NewFact.of(TYPE, actor, "pack " + file.version())
        .on(effective)
        .with("pack", file.version().toString())
        .with("title", file.pack().title())
        .with("kind", file.kind().word())
        .with("sha256", file.hash())
        .with("unconfirmed", file.pack().unconfirmed())
        .with("effective", effective);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public PlannedActivation read(Json.Members fields) {
    String version = text(fields, "pack");
    return new PlannedActivation(
        PackVersion.of(version)
            .orElseThrow(() -> new IllegalArgumentException("not a version: " + version)),
        Bytes.ofHex(text(fields, "sha256")),
        LocalDate.parse(text(fields, "effective")));
  }

  @Override
  public Optional<Objection> objection(PlannedActivation planned) {
    Optional<PackFile> file =
        packs.find(planned.version()).filter(one -> one.hash().equals(planned.hash()));
    return file.map(one -> objection(one, planned.effective()))
        .orElseGet(
            () -> Optional.of(Objection.of("rules.pack-gone", planned.version().toString())));
  }

  private Optional<Objection> objection(PackFile file, LocalDate effective) {
    if (!demonstration && !file.pack().isConfirmed()) {
      return Optional.of(
          Objection.of(
              "rules.pack-unconfirmed", file.version().toString(), file.pack().unconfirmed()));
    }
    return wrongDay(file, effective).or(() -> alreadySo(file, effective));
  }

  private Optional<Objection> wrongDay(PackFile file, LocalDate effective) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate first = ofKind(file.kind()).isEmpty() ? FIRST_DAY : today;
    LocalDate last = today.plus(AHEAD);
    return effective.isBefore(first) || effective.isAfter(last)
        ? Optional.of(Objection.of("rules.effective-wrong", effective, first, last))
        : Optional.empty();
  }

  private Optional<Objection> alreadySo(PackFile file, LocalDate effective) {
    return rules
        .timeline()
        .inForce(file.kind(), effective)
        .filter(one -> one.file().version().equals(file.version()))
        .map(one ->
            Objection.of("rules.activated-already", file.version().toString(), one.effective()));
  }

  private List<Activation> ofKind(PackKind kind) {
    return rules.timeline().activations().stream()
        .filter(one -> one.file().kind() == kind)
        .toList();
  }

  @Override
  public void carryOut(Approved<PlannedActivation> approved) {
    PlannedActivation planned = approved.said();
    PackFile file = packs.find(planned.version()).orElseThrow();
    packs.keep(file, Actor.of(approved.preparer()));
    shelf.activate(planned.version(), planned.effective(), approved.fact().id());
  }

  private static String text(Json.Members fields, String name) {
    if (fields.values().get(name) instanceof Json.Text(var text)) {
      return text;
    }
    throw new IllegalArgumentException("the activation has no " + name);
  }
}
