package org.custodes.server.cases;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.facts.Json;
import org.custodes.server.identity.Act;
import org.custodes.server.identity.Approved;
import org.custodes.server.identity.Objection;
import org.springframework.stereotype.Component;

/// Closes an irregularity once two people stand behind it, neither of the affected group.
@Component
class CloseIrregularity implements Act<Closing> {

  private final CaseFile file;
  private final Affected affected;

  CloseIrregularity(CaseFile file, Affected affected) {
    this.file = file;
    this.affected = affected;
  }

  @Override
  public String type() {
    return Closing.TYPE;
  }

  @Override
  public Closing read(Json.Members fields) {
    return Closing.read(fields);
  }

  @Override
  public Set<UUID> about(Closing closing) {
    return file.find(closing.irregularity())
        .map(standing -> affected.by(standing.irregularity()))
        .orElse(Set.of());
  }

  @Override
  public Optional<Objection> objection(Closing closing) {
    file.keepOthersOut(closing.irregularity());
    return file.find(closing.irregularity())
        .map(standing -> objection(closing, standing))
        .orElseGet(() -> Optional.of(Objection.of("cases.unknown")));
  }

  @Override
  public void carryOut(Approved<Closing> approved) {
    Closing closing = approved.said();
    Standing standing = file.find(closing.irregularity()).orElseThrow();
    file.add(
        new Step(
            closing.irregularity(),
            Step.Act.CLOSE,
            State.CLOSED,
            standing.owner(),
            approved.approver().orElse(approved.preparer()),
            approved.fact().recordedAt(),
            closing.reason(),
            Optional.of(closing.outcome()),
            Optional.empty(),
            Optional.empty(),
            approved.fact().id()));
  }

  private static Optional<Objection> objection(Closing closing, Standing standing) {
    if (standing.state() == State.CLOSED) {
      return Optional.of(Objection.of("cases.closed"));
    }
    return closing.isStillAbout(standing)
        ? Optional.empty()
        : Optional.of(Objection.of("cases.moved-on", closing.number()));
  }
}
