package org.custodes.server.seal;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.custodes.server.facts.Catalogue;
import org.custodes.server.facts.FactType;
import org.custodes.server.facts.PlacedFact;

/// Which facts are shown to the witnesses at once, as the catalogue says.
final class Urgent {

  private final Set<String> types;

  Urgent(Catalogue catalogue) {
    this.types =
        catalogue.types().stream()
            .filter(FactType::urgent)
            .map(FactType::name)
            .collect(Collectors.toUnmodifiableSet());
  }

  boolean among(Collection<PlacedFact> facts) {
    return facts.stream().anyMatch(fact -> types.contains(fact.fact().type()));
  }
}
