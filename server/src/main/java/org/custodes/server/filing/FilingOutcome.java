package org.custodes.server.filing;

import java.util.UUID;
import org.custodes.server.identity.Objection;

/// What became of asking to file a report, or of telling about one.
public sealed interface FilingOutcome {

  /// It waits for signatures.
  record Asked(UUID approval, Submission submission) implements FilingOutcome {}

  /// It is told.
  record Told(Delivery delivery) implements FilingOutcome {}

  /// Nothing is stored.
  record Refused(FilingRefusal why) implements FilingOutcome {}

  /// Not by this person, or not now.
  record NotAllowed(Objection why) implements FilingOutcome {}
}
