package org.custodes.server.identity;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.NewFact;
import org.custodes.server.identity.ConflictRegister.Pair;
import org.springframework.stereotype.Component;

/// Ends a conflict. What the two signed before it was entered, or will sign after, is not judged by
/// it.
@Component
public class ConflictEnd implements Act<Pair> {

  /// The type of the fact.
  public static final String TYPE = "identity.conflict-ended.1";

  private final ConflictRegister register;
  private final PersonNames names;

  ConflictEnd(ConflictRegister register, PersonNames names) {
    this.register = register;
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
    return register.holds(pair)
        ? Optional.empty()
        : Optional.of(Objection.of("identity.conflict-unknown"));
  }

  @Override
  public void carryOut(Approved<Pair> approved) {
    register.end(approved.said(), approved.fact().id(), approved.fact().recordedAt());
  }
}
