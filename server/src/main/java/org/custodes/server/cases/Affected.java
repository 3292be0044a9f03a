package org.custodes.server.cases;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.springframework.stereotype.Component;

/// The group that an irregularity concerns: whoever stands in a fact of its evidence.
@Component
public class Affected {

  private final CaseFile file;
  private final FactReader facts;

  Affected(CaseFile file, FactReader facts) {
    this.file = file;
    this.facts = facts;
  }

  public boolean concerns(UUID person, Irregularity irregularity) {
    return by(irregularity).contains(person);
  }

  /// The persons; the house itself and other programs are none.
  public Set<UUID> by(Irregularity irregularity) {
    Stream<Actor> linked =
        file.steps(irregularity.id()).stream()
            .flatMap(step -> step.linked().stream())
            .flatMap(fact -> facts.find(fact).stream())
            .map(Fact::actor);
    return Stream.concat(Stream.of(irregularity.actor()), linked)
        .flatMap(actor -> person(actor).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<UUID> person(Actor actor) {
    try {
      return Optional.of(UUID.fromString(actor.pseudonym()));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
