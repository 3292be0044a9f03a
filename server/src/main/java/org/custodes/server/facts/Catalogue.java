package org.custodes.server.facts;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.custodes.server.frame.Duty;

/// All types of fact there are. A fact of another type, or with other fields, is refused.
public final class Catalogue {

  private final Map<String, FactType> types = new TreeMap<>();

  public Catalogue(List<FactType> types) {
    for (FactType type : types) {
      if (this.types.put(type.name(), type) != null) {
        throw new IllegalArgumentException(
            "the fact type " + type.name() + " is in the catalogue twice");
      }
    }
  }

  public Collection<FactType> types() {
    return List.copyOf(types.values());
  }

  public Optional<FactType> find(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /// The types whose facts a person with these duties may not read.
  public Set<String> hiddenFrom(Set<Duty> duties) {
    return types.values().stream()
        .filter(type -> Collections.disjoint(type.readers(), duties))
        .map(FactType::name)
        .collect(Collectors.toSet());
  }

  /// @throws IllegalArgumentException unless the fact is of a type in the catalogue, with its
  ///   fields
  public void require(NewFact fact) {
    require(fact.type(), fact.fields());
  }

  /// The same for what is to be signed.
  public void require(Content content) {
    require(content.type(), content.fields());
  }

  private void require(String type, Json.Members fields) {
    find(type)
        .orElseThrow(
            () -> new IllegalArgumentException("no fact type " + type + " in the catalogue"))
        .require(fields);
  }
}
