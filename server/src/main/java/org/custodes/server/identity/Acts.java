package org.custodes.server.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.custodes.server.facts.Content;
import org.custodes.server.facts.Fact;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// All kinds of act that the rooms have.
@Component
class Acts {

  private final ObjectProvider<Act<?>> acts;
  private volatile Map<String, List<Act<?>>> byType = Map.of();

  /// Rooms whose acts ask for [Approvals] themselves are made later, hence the provider.
  Acts(ObjectProvider<Act<?>> acts) {
    this.acts = acts;
  }

  /// @throws IllegalArgumentException if no room has such an act
  Known<?> read(Content content) {
    List<Act<?>> fitting = byType().getOrDefault(content.type(), List.of());
    if (fitting.size() != 1) {
      throw new IllegalArgumentException(
          fitting.size() + " rooms do " + content.type() + ", wanted one");
    }
    return known(fitting.getFirst(), content);
  }

  /// Looked up once: rooms do not gain or lose acts while the house is open.
  private Map<String, List<Act<?>>> byType() {
    if (byType.isEmpty()) {
      byType = acts.stream().collect(Collectors.groupingBy(Act::type));
    }
    return byType;
  }

  private static <T> Known<T> known(Act<T> act, Content content) {
    return new Known<>(act, act.read(content.fields()));
  }

  /// An act with what was said.
  record Known<T>(Act<T> act, T said) {

    Optional<String> area() {
      return act.area(said);
    }

    Set<UUID> about() {
      return act.about(said);
    }

    Map<String, String> beside() {
      return act.beside(said);
    }

    Optional<Objection> objection() {
      return act.objection(said);
    }

    void carryOut(Fact fact, UUID preparer, Optional<UUID> approver) {
      act.carryOut(new Approved<>(said, fact, preparer, approver));
    }
  }
}
