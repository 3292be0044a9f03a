package org.custodes.server.facts;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.custodes.server.facts.FollowerState.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Gives each recorded fact its place in the log, apart from the transaction that recorded it: a
/// place under a lock in each posting would let one posting wait for the next.
///
/// Each process has one; the database lets one of them at a time. Facts get their places together,
/// every [#BEAT] at most, so that a busy house does not commit twice for each fact.
@Service
public class Sequencer {

  /// The least time between two batches that are not full.
  static final Duration BEAT = Duration.ofMillis(100);

  /// How often it looks when nothing was recorded here: a process may have ended between recording
  /// and numbering.
  static final Duration LOOK = Duration.ofSeconds(1);

  /// The most facts numbered in one transaction.
  public static final int MOST = 5_000;

  private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

  private final Log log;
  private final Clock clock;
  private final Worker worker = new Worker("facts-sequencer", this::step);
  private final TransactionSynchronization afterCommit =
      new TransactionSynchronization() {
        @Override
        public void afterCommit() {
          worker.wake();
        }
      };
  private volatile Optional<Failure> failure = Optional.empty();

  public Sequencer(Log log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /// Wakes it once the present transaction has committed.
  public void wakeAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(afterCommit);
  }

  public State state() {
    return new State(log.extent(), failure);
  }

  /// What keeps this process from numbering facts; empty while it can.
  public Optional<Failure> failure() {
    return failure;
  }

  /// @param failure what keeps this process from numbering facts; empty while it can
  public record State(Log.Extent extent, Optional<Failure> failure) {}

  public void start() {
    worker.start();
  }

  /// Ends after its present batch.
  public void stop() {
    worker.stop();
  }

  private Rest step() {
    try {
      int placed = log.place(MOST);
      failure = Optional.empty();
      return placed == MOST ? Rest.NONE : new Rest(BEAT, LOOK);
    } catch (RuntimeException e) {
      return failed(e);
    }
  }

  private Rest failed(RuntimeException e) {
    int faults = failure.map(Failure::retries).orElse(-1) + 1;
    failure = Optional.of(new Failure(Failure.kind(e), clock.instant(), faults));
    Duration wait = Patience.USUAL.after(faults + 1);
    if (faults == 0) {
      LOG.warn("facts get no place in the log; tried again in {}", wait, e);
    } else {
      LOG.warn("facts still get no place in the log: {}; again in {}", e.getMessage(), wait);
    }
    return Rest.of(wait);
  }
}
