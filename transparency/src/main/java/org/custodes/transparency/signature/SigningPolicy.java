package org.custodes.transparency.signature;

import java.util.List;
import java.util.Set;

/// What the rules in force at a fact ask of its signatures.
///
/// @param log name of the log, as in its checkpoints
/// @param origins the only pages that may ask a security key, whole and exact
/// @param kinds the kinds of key that are taken
/// @param backupEligible whether security keys are taken that can be copied to other devices
/// @param acts acts that must be there; one that stands twice must be there twice
public record SigningPolicy(
    String log,
    Set<String> origins,
    Set<KeyKind> kinds,
    boolean backupEligible,
    List<String> acts) {

  public SigningPolicy {
    Statement.requireLog(log);
    origins = Set.copyOf(origins);
    kinds = Set.copyOf(kinds);
    acts = List.copyOf(acts);
    acts.forEach(Statement::requireAct);
  }

  /// The same, but asking for these acts.
  public SigningPolicy requiring(List<String> acts) {
    return new SigningPolicy(log, origins, kinds, backupEligible, acts);
  }
}
