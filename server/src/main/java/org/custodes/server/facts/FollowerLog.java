package org.custodes.server.facts;

import java.time.Instant;
import java.util.List;

/// What following needs of the tables: the log, and how far everyone is.
public interface FollowerLog {

  /// Makes a follower known, at position 0, unless it is.
  void introduce(Follower follower);

  /// Lets a follower hear what is next, in one transaction with its new position. While another
  /// process lets it hear, nothing happens.
  ///
  /// @param most how many places of the log to go on at most
  /// @return whether there is more to hear
  boolean advance(Follower follower, int most);

  /// Stores that a follower could not take the fact at its position.
  ///
  /// @param retries how often it was tried again
  void stopped(Follower follower, String kind, Instant at, int retries);

  /// Lets a follower forget everything and hear it again, in one transaction: until it ends,
  /// everyone sees the old state, and if it fails the old state stays.
  void replay(Follower follower);

  /// How far everyone is, by name.
  List<FollowerState> states();
}
