package org.custodes.server.facts;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A thread that takes one step after another and rests as each step says, unless it is woken.
///
/// A step answers its own faults. One that throws nevertheless ends the worker, and that is logged.
public final class Worker {

  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final String name;
  private final Supplier<Rest> step;
  private Thread thread;
  private boolean woken;
  private boolean stopping;

  /// @param name the thread's, for whoever reads a dump of threads
  public Worker(String name, Supplier<Rest> step) {
    this.name = name;
    this.step = step;
    this.thread = unstarted();
  }

  /// Begins to work, also once more after it was stopped.
  public void start() {
    stopping = false;
    thread = unstarted();
    thread.start();
  }

  private Thread unstarted() {
    return Thread.ofPlatform().daemon().name(name).unstarted(this::work);
  }

  /// Ends its rest, or the one after its present step.
  public void wake() {
    lock.lock();
    try {
      woken = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Lets it end its present step and waits for that.
  public void stop() {
    lock.lock();
    try {
      stopping = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    try {
      while (goesOnAfter(step.get())) {
        LOG.trace("{} goes on", name);
      }
    } catch (InterruptedException _) {
      LOG.warn("{} was interrupted and ends", name);
    } catch (RuntimeException e) {
      LOG.error("{} ends by a fault that it did not expect", name, e);
    }
  }

  private boolean goesOnAfter(Rest rest) throws InterruptedException {
    lock.lock();
    try {
      long began = System.nanoTime();
      long least = rest.least().toNanos();
      long most = rest.most().toNanos();
      long passed = 0;
      while (!stopping && passed < (woken ? least : most)) {
        changed.await((woken ? least : most) - passed, TimeUnit.NANOSECONDS);
        passed = System.nanoTime() - began;
      }
      woken = false;
      return !stopping;
    } finally {
      lock.unlock();
    }
  }
}
