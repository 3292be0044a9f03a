package org.custodes.server.cases;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// What a person did about an irregularity, and how it stands since.
///
/// @param state after this step
/// @param owner after this step
/// @param note what the person wrote, at most [#LONGEST_NOTE] characters; empty where nothing was
/// @param outcome what it is to be closed as, where the act is about closing
/// @param linked the fact named as evidence
/// @param approval what waits for signatures, where a closing is proposed
/// @param fact the fact of this step
public record Step(
    UUID irregularity,
    Act act,
    State state,
    Optional<UUID> owner,
    UUID person,
    Instant at,
    String note,
    Optional<Outcome> outcome,
    Optional<UUID> linked,
    Optional<UUID> approval,
    UUID fact) {

  /// The longest note, in characters.
  public static final int LONGEST_NOTE = 2_000;

  /// What can be done.
  public enum Act {
    /// To own what nobody owns.
    TAKE,
    HAND_OVER,
    NOTE,
    /// To name a fact as evidence.
    LINK,
    /// To move it on to another state.
    MOVE,
    /// To propose its closing.
    PROPOSE,
    /// What two people did with their signatures; nobody asks for it alone.
    CLOSE;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Act> of(String word) {
      for (Act act : values()) {
        if (act.word().equals(word)) {
          return Optional.of(act);
        }
      }
      return Optional.empty();
    }
  }
}
