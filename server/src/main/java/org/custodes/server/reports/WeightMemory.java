package org.custodes.server.reports;

import java.time.LocalDate;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;

/// Remembers weights until anything new is reported, since weighing reads every batch.
final class WeightMemory {

  /// Most weights remembered; with more, all are forgotten.
  static final int MOST = 2_000;

  private final AtomicReference<Remembered> remembered = new AtomicReference<>(nothing(-1));

  /// What was weighed.
  record Weighed(Mba area, Content book, LocalDate day) {}

  private record Remembered(long newest, ConcurrentMap<Weighed, Weight> weights) {

    boolean serves(long asked) {
      return newest == asked && weights.size() < MOST;
    }
  }

  /// The weight, weighed now if it is not remembered; who asks for the same meanwhile waits.
  ///
  /// @param newest the number of the newest report, read before
  Weight of(Weighed what, long newest, Supplier<Weight> weigh) {
    return remembered
        .updateAndGet(old -> old.serves(newest) ? old : nothing(newest))
        .weights()
        .computeIfAbsent(what, _ -> weigh.get());
  }

  private static Remembered nothing(long newest) {
    return new Remembered(newest, new ConcurrentHashMap<>());
  }
}
