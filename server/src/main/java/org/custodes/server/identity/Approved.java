package org.custodes.server.identity;

import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Fact;

/// What the people needed have signed. Only this room makes one, so a room that asks for it cannot
/// forget to ask them.
public final class Approved<T> {

  private final T said;
  private final Fact fact;
  private final UUID preparer;
  private final Optional<UUID> approver;

  Approved(T said, Fact fact, UUID preparer, Optional<UUID> approver) {
    this.said = said;
    this.fact = fact;
    this.preparer = preparer;
    this.approver = approver;
  }

  /// What was signed.
  public T said() {
    return said;
  }

  /// The fact it became.
  public Fact fact() {
    return fact;
  }

  /// The person who signed first.
  public UUID preparer() {
    return preparer;
  }

  /// The person who signed second; empty where the rules ask for one.
  public Optional<UUID> approver() {
    return approver;
  }
}
