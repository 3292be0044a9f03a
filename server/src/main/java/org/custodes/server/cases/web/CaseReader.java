package org.custodes.server.cases.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.custodes.server.cases.Affected;
import org.custodes.server.cases.CaseFile;
import org.custodes.server.cases.CaseFile.Wanted;
import org.custodes.server.cases.Clocks;
import org.custodes.server.cases.Standing;
import org.custodes.server.cases.Step;
import org.custodes.server.cases.Work;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.ActorNames;
import org.custodes.server.facts.Catalogue;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.custodes.server.facts.FactType;
import org.custodes.server.identity.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts people's names and the catalogue's words beside what is kept.
@Component
class CaseReader {

  private final CaseFile file;
  private final FactReader facts;
  private final Catalogue catalogue;
  private final ObjectProvider<ActorNames> names;
  private final Affected affected;
  private final Clocks clocks;
  private final Clock clock;

  CaseReader(
      CaseFile file,
      FactReader facts,
      Catalogue catalogue,
      ObjectProvider<ActorNames> names,
      Affected affected,
      ObjectProvider<Clocks> clocks,
      Clock clock) {
    this.file = file;
    this.facts = facts;
    this.catalogue = catalogue;
    this.names = names;
    this.affected = affected;
    this.clocks = clocks.getIfAvailable(() -> Clocks.NONE);
    this.clock = clock;
  }

  List<CaseRow> rows(Wanted wanted, java.util.OptionalLong before) {
    return file.newest(wanted, before).stream().map(this::row).toList();
  }

  CaseFile.Tally tally() {
    return file.tally();
  }

  Optional<Standing> find(UUID id) {
    return file.find(id);
  }

  CaseRow row(Standing standing) {
    return new CaseRow(
        standing, standing.owner().map(this::who), standing.due(clocks), clock.instant());
  }

  OneCase one(Standing standing, SignedIn person) {
    UUID id = standing.irregularity().id();
    List<Step> steps = file.steps(id);
    List<OneCase.Evidence> evidence =
        Stream.concat(Stream.of(id), steps.stream().flatMap(step -> step.linked().stream()))
            .flatMap(fact -> facts.find(fact).stream())
            .map(this::evidence)
            .toList();
    return new OneCase(
        row(standing),
        evidence,
        steps.reversed().stream()
            .map(step -> new OneCase.Done(step, who(step.person()), owner(step)))
            .toList(),
        person.person(),
        person.has(Work.DUTY),
        affected.concerns(person.person(), standing.irregularity()));
  }

  private OneCase.Evidence evidence(Fact fact) {
    String meaning = catalogue.find(fact.type()).map(FactType::meaning).orElse(fact.type());
    return new OneCase.Evidence(fact, meaning, who(fact.actor()));
  }

  private Optional<String> owner(Step step) {
    return step.owner().map(this::who);
  }

  private String who(UUID person) {
    return who(Actor.of(person));
  }

  private String who(Actor actor) {
    return names.stream()
        .flatMap(known -> known.name(actor).stream())
        .findFirst()
        .orElse(actor.pseudonym());
  }
}
