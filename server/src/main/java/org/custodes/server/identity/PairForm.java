package org.custodes.server.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.custodes.server.identity.ConflictRegister.Pair;

/// How a pair stands in what people sign.
final class PairForm {

  private PairForm() {}

  static NewFact written(String type, SignedIn by, Pair pair) {
    return NewFact.of(type, by.actor(), "conflict " + pair.one() + " " + pair.other())
        .with("one", pair.one().toString())
        .with("other", pair.other().toString())
        .with("kind", pair.kind().word());
  }

  static Pair read(Json.Members fields) {
    return new Pair(
        UUID.fromString(Texts.of(fields, "one")),
        UUID.fromString(Texts.of(fields, "other")),
        ConflictKind.of(Texts.of(fields, "kind")));
  }

  static Set<UUID> about(Pair pair) {
    return Set.of(pair.one(), pair.other());
  }

  static Map<String, String> beside(Pair pair, PersonNames names) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("identity.conflict.one", names.shown(pair.one()));
    all.put("identity.conflict.other", names.shown(pair.other()));
    return all;
  }

  /// Why the pair cannot be one: a person of it is not there.
  static Optional<Objection> unknown(Pair pair, PersonStore people) {
    return people.known(pair.one()) && people.known(pair.other())
        ? Optional.empty()
        : Optional.of(Objection.of("identity.person-unknown"));
  }
}
