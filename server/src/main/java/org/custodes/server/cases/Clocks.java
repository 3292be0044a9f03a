package org.custodes.server.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long an irregularity may stay in a state. These are rules of an authority, dated and cited;
/// a room that keeps rules implements this.
public interface Clocks {

  /// There are no rules.
  Clocks NONE = (kind, state, since) -> Optional.empty();

  /// @param kind the kind of the irregularity
  /// @param since when it came into the state; the rule in force then counts
  /// @return empty where no rule says anything
  Optional<Limit> limit(String kind, State state, Instant since);

  /// @param rule which rule of which pack says so
  /// @param confirmed whether its source has been read, rather than recalled
  record Limit(Duration time, String rule, boolean confirmed) {}
}
