package org.custodes.server.identity;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.custodes.server.identity.ConflictRegister.Pair;
import org.springframework.stereotype.Component;

/// Enters a pair into the conflict register. From then on neither signs for the other.
@Component
public class ConflictEntry implements Act<Pair> {

  /// The type of the fact.
  public static final String TYPE = "identity.conflict-entered.1";

  private final ConflictRegister register;
  private final PersonStore people;
  private final PersonNames names;

  ConflictEntry(ConflictRegister register, PersonStore people, PersonNames names) {
    this.register = register;
    this.people = people;
    this.names = names;
  }

  public static NewFact asked(SignedIn by, Pair pair) {
    return PairForm.written(TYPE, by, pair);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Pair read(Json.Members fields) {
    return PairForm.read(fields);
  }

  @Override
  public Set<UUID> about(Pair pair) {
    return PairForm.about(pair);
  }

  @Override
  public Map<String, String> beside(Pair pair) {
    return PairForm.beside(pair, names);
  }

  @Override
  public Optional<Objection> objection(Pair pair) {
    return PairForm.unknown(pair, people)
        .or(() ->
            register.holds(pair)
                ? Optional.of(Objection.of("identity.conflict-known"))
                : Optional.empty());
  }

  @Override
  public void carryOut(Approved<Pair> approved) {
    register.enter(approved.said(), approved.fact().id(), approved.fact().recordedAt());
  }
}
