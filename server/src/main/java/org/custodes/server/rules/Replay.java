package org.custodes.server.rules;

import java.time.LocalDate;
import java.util.List;

/// What replaying one kind of decision showed.
///
/// @param decisions how many were made again
/// @param different how many came out otherwise
/// @param told the first of them, at most [Replayable#MOST_TOLD]
/// @param complete whether all decisions of the days asked for were made again, or the newest alone
public record Replay(long decisions, long different, List<Changed> told, boolean complete) {

  public Replay {
    told = List.copyOf(told);
    if (told.size() > Replayable.MOST_TOLD || told.size() > different || different > decisions) {
      throw new IllegalArgumentException(
          "%d told of %d different of %d".formatted(told.size(), different, decisions));
    }
  }

  /// One decision that would come out otherwise.
  ///
  /// @param on the day of the decision
  /// @param subject what was decided about, for example `ZM01 report 7`
  /// @param path where it is shown; empty where nowhere
  public record Changed(LocalDate on, String subject, String path, Phrase before, Phrase after) {}

  /// Counts and tells those of the given decisions that differ.
  public static Replay of(long decisions, List<Changed> different, boolean complete) {
    return new Replay(
        decisions,
        different.size(),
        different.subList(0, Math.min(Replayable.MOST_TOLD, different.size())),
        complete);
  }
}
