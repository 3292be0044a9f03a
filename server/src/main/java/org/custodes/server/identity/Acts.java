package org.custodes.server.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.facts.Content;
import org.custodes.server.facts.Fact;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// All kinds of act that the rooms have.
@Component
class Acts {

  private final ObjectProvider<Act<?>> acts;

  /// Rooms whose acts ask for [Approvals] themselves are made later, hence the provider.
  Acts(ObjectProvider<Act<?>> acts) {
    this.acts = acts;
  }

  /// @throws IllegalArgumentException if no room has such an act
  Known<?> read(Content content) {
    List<Act<?>> fitting = acts.stream().filter(act -> act.type().equals(content.type())).toList();
    if (fitting.size() != 1) {
      throw new IllegalArgumentException(
          fitting.size() + " rooms do " + content.type() + ", wanted one");
    }
    return known(fitting.getFirst(), content);
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
