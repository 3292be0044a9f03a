package org.custodes.server.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/// Shows what a pack would have decided otherwise, had it been in force. Nothing is changed.
@Service
public class Preview {

  private final Rules rules;
  private final ObjectProvider<Replayable> replayables;

  Preview(Rules rules, ObjectProvider<Replayable> replayables) {
    this.rules = rules;
    this.replayables = replayables;
  }

  /// One kind of decision, made again.
  ///
  /// @param key the message that names it
  public record Shown(String key, Replay replay) {}

  /// @param changes what the pack says otherwise than the one in force on the day; all of it where
  ///   none is
  /// @param decisions what the rooms would have decided otherwise
  public record Outcome(
      Optional<PackFile> inForce, PackDifference changes, List<Shown> decisions) {}

  /// @param effective from which day the pack would hold
  /// @param period whose decisions are made again
  public Outcome of(PackFile file, LocalDate effective, Span period) {
    Timeline now = rules.timeline();
    Timeline supposed = now.with(file, effective);
    List<Shown> decisions =
        replayables
            .orderedStream()
            .map(one -> new Shown(one.key(), one.replay(now, supposed, period)))
            .toList();
    Optional<PackFile> inForce = now.at(effective).pack(file.kind());
    return new Outcome(inForce, PackDifference.from(inForce, file), decisions);
  }
}
