package org.custodes.server.facts;

import java.time.Instant;
import java.util.Optional;

/// How far the log is sealed and witnessed. The room `seal` implements it.
///
/// A fact is *posted* when it is recorded, *sealed* when a head of the log that covers it is signed
/// by the log's own signer, and *witnessed* when enough others signed such a head that they saw
/// grow. Witnessed says that it is unchanged since; it does not say that it is true.
public interface Seals {

  /// The heads that cover most.
  Reach reach();

  /// When the fact at this index was sealed and witnessed first.
  Standing of(long index);

  /// The proof that the fact at this index is in the log, as text (C2SP tlog-proof), under the
  /// first witnessed head that covers it or else the newest sealed one; empty while none does.
  Optional<Bytes> proof(long index);

  /// The same for a fact that may have no place yet, and then is neither.
  default Standing of(Optional<Place> place) {
    return place.map(known -> of(known.index())).orElse(Standing.NONE);
  }

  /// @param sealed the newest signed head; empty before the first
  /// @param witnessed the newest head that enough witnesses signed; empty before the first
  record Reach(Optional<Stamp> sealed, Optional<Stamp> witnessed) {

    /// What a fact is that has this place, or none yet.
    public State at(Optional<Place> place) {
      return place.map(known -> at(known.index())).orElse(State.POSTED);
    }

    private State at(long index) {
      if (covers(witnessed, index)) {
        return State.WITNESSED;
      }
      return covers(sealed, index) ? State.SEALED : State.POSTED;
    }

    private static boolean covers(Optional<Stamp> stamp, long index) {
      return stamp.filter(head -> head.size() > index).isPresent();
    }
  }

  /// @param sealed the first head that covers it
  /// @param witnessed the first witnessed head that covers it
  record Standing(Optional<Stamp> sealed, Optional<Stamp> witnessed) {

    /// Neither.
    public static final Standing NONE = new Standing(Optional.empty(), Optional.empty());
  }

  /// A head and its time.
  ///
  /// @param size how many facts it covers: those at indexes below
  record Stamp(long size, Instant at) {}

  /// What a fact is.
  enum State {
    POSTED,
    SEALED,
    WITNESSED
  }
}
