package org.custodes.server.facts.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.facts.Catalogue;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.custodes.server.facts.FactReader.Filter;
import org.custodes.server.facts.FactReader.Found;
import org.custodes.server.facts.FactType;
import org.custodes.server.frame.Refusal;
import org.custodes.server.frame.Viewers;
import org.springframework.stereotype.Component;

/// The record as far as whoever asks may read it: the catalogue says who reads which type. What one
/// may not read is not there.
@Component
class VisibleFacts {

  private final FactReader facts;
  private final Catalogue catalogue;
  private final Viewers viewers;

  VisibleFacts(FactReader facts, Catalogue catalogue, Viewers viewers) {
    this.facts = facts;
    this.catalogue = catalogue;
    this.viewers = viewers;
  }

  /// The types that can be looked for.
  List<FactType> types() {
    Set<String> hidden = hidden();
    return catalogue.types().stream().filter(type -> !hidden.contains(type.name())).toList();
  }

  List<Found> backwards(Filter filter, OptionalLong before, int rows) {
    return facts.backwards(filter, hidden(), before, rows);
  }

  Optional<Found> find(UUID id) {
    return facts
        .find(id)
        .filter(fact -> !hidden().contains(fact.type()))
        .map(fact -> new Found(fact, facts.place(fact)));
  }

  /// @throws Refusal if there is none, or none that may be read
  Found require(UUID id) {
    return find(id).orElseThrow(() -> new Refusal(404, "facts.unknown-fact", id.toString()));
  }

  /// @throws Refusal as [#require]
  Fact fact(UUID id) {
    return require(id).fact();
  }

  private Set<String> hidden() {
    return catalogue.hiddenFrom(viewers.current().duties());
  }
}
