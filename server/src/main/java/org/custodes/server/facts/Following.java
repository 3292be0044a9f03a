package org.custodes.server.facts;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one follower going.
///
/// After a fault it goes on in ever smaller batches, until it stands before the very fact that
/// cannot be taken; there it stops, says so, and tries that fact again with [Patience].
final class Following {

  /// How often it looks when nobody said that there is something to hear.
  static final Duration LOOK = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(Following.class);

  private final Follower follower;
  private final FollowerLog log;
  private final Semaphore turns;
  private final Patience patience;
  private final Clock clock;
  private final Worker worker;
  private int most = Follower.MOST;
  private int faults;

  /// @param turns how many followers may be at it at once, so that pages keep connections
  Following(Follower follower, FollowerLog log, Semaphore turns, Patience patience, Clock clock) {
    this.follower = follower;
    this.log = log;
    this.turns = turns;
    this.patience = patience;
    this.clock = clock;
    this.worker = new Worker("follower-" + follower.name(), this::step);
  }

  void start() {
    worker.start();
  }

  void wake() {
    worker.wake();
  }

  void stop() {
    worker.stop();
  }

  Rest step() {
    turns.acquireUninterruptibly();
    try {
      boolean more = log.advance(follower, most);
      most = Math.min(Follower.MOST, most * 2);
      faults = 0;
      return more ? Rest.NONE : new Rest(Duration.ZERO, LOOK);
    } catch (RuntimeException e) {
      return failed(e);
    } finally {
      turns.release();
    }
  }

  private Rest failed(RuntimeException fault) {
    if (most > 1) {
      most /= 2;
      return Rest.NONE;
    }
    faults++;
    Duration wait = patience.after(faults);
    String kind = FollowerState.Failure.kind(fault);
    if (faults == 1) {
      LOG.warn("the follower {} stopped; tried again in {}", follower.name(), wait, fault);
    } else {
      LOG.warn("the follower {} is still stopped by {}; again in {}", follower.name(), kind, wait);
    }
    try {
      log.stopped(follower, kind, clock.instant(), faults - 1);
    } catch (RuntimeException e) {
      LOG.warn(
          "that the follower {} stopped cannot be stored: {}", follower.name(), e.getMessage());
    }
    return Rest.of(wait);
  }
}
