package org.custodes.server.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// How an irregularity stands.
///
/// @param last the last step; empty while nobody has done anything
/// @param steps how many steps there are
/// @param since since when it is in its state
public record Standing(Irregularity irregularity, Optional<Step> last, int steps, Instant since) {

  public State state() {
    return last.map(Step::state).orElse(State.ALARM);
  }

  public Optional<UUID> owner() {
    return last.flatMap(Step::owner);
  }

  public boolean isOwnedBy(UUID person) {
    return owner().filter(person::equals).isPresent();
  }

  /// When its state may last no longer, if a rule says so.
  public Optional<Due> due(Clocks clocks) {
    return state() == State.CLOSED
        ? Optional.empty()
        : clocks
            .limit(irregularity.kind(), state(), since)
            .map(limit -> new Due(since.plus(limit.time()), limit));
  }

  /// @param limit the rule
  public record Due(Instant at, Clocks.Limit limit) {

    public boolean isOver(Instant now) {
      return now.isAfter(at);
    }
  }
}
