package org.custodes.server.facts.jdbc;

import java.util.Set;
import org.springframework.stereotype.Component;

/// Up to which arrival every fact has its place, so that nobody looks through all facts for those
/// that wait.
///
/// Numbers of arrival are given in rising order but commit in any, so a lower one can still come
/// while a transaction that has one is open. Who adds a fact holds a lock on the table from before
/// it gets the number until its transaction ends. So what is settled moves in two steps: note a
/// number that was given, and *after* that who holds the lock; once all of these have ended,
/// nothing below that number can come any more.
///
/// This is a memory of this process, never the truth: without it everything is looked through once.
@Component
class Settled {

  /// Before every arrival, which are numbered from 1.
  static final long NOTHING = 0;

  /// How those are marked who prepared a commit in two phases. Their earlier name is gone, so
  /// nothing is settled while there is one.
  private static final String PREPARED = "-1/";

  private long upTo = NOTHING;
  private long given = NOTHING;
  private Noted noted = new Noted(NOTHING, Set.of());

  /// Every fact that arrived up to this one has its place, or was never committed.
  synchronized long upTo() {
    return upTo;
  }

  /// The highest number of arrival that is known to have a place.
  synchronized long given() {
    return given;
  }

  /// Before facts get places.
  ///
  /// @param givenBefore [#given], asked for before `writing` was
  /// @param writing who may be about to add facts
  /// @return what will be settled once every fact found from now on has its place
  synchronized long begin(long givenBefore, Set<String> writing) {
    boolean ended =
        writing.stream().noneMatch(one -> noted.writing.contains(one) || one.startsWith(PREPARED));
    long settles = ended ? noted.given : upTo;
    if (ended) {
      noted = new Noted(givenBefore, Set.copyOf(writing));
    }
    return settles;
  }

  /// After facts got places, and that has committed.
  ///
  /// @param settles every fact up to here has its place now
  /// @param newest the highest number of arrival that has a place. If it is lower than before, this
  ///   is another database, such as a copy that took over, and nothing is known of it
  synchronized void end(long settles, long newest) {
    if (newest < given) {
      upTo = NOTHING;
      noted = new Noted(NOTHING, Set.of());
      given = NOTHING;
    } else {
      upTo = Math.max(upTo, settles);
      given = newest;
    }
  }

  /// @param given a number of arrival that had been given
  /// @param writing who held the lock after that
  private record Noted(long given, Set<String> writing) {}
}
