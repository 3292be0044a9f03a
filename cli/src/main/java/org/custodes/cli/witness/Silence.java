package org.custodes.cli.witness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.custodes.transparency.note.VerifierKey;
import org.custodes.transparency.witness.Witness;

/// Notices that a log shows no head on its beat. A log that was cut off from its witnesses, or is
/// kept from them, looks like this.
final class Silence {

  private static final Duration LOOK = Duration.ofSeconds(10);

  private final Witness witness;
  private final Set<String> origins;
  private final Duration beat;
  private final Instant began;
  private final Set<String> silent = new HashSet<>();

  /// @param began when the witness woke up: before that it could hear nothing
  Silence(Witness witness, List<VerifierKey> logs, Duration beat, Instant began) {
    this.witness = witness;
    this.origins =
        logs.stream()
            .map(key -> key.name().value())
            .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    this.beat = beat;
    this.began = began;
  }

  /// Looks again and again, until it is interrupted.
  void watch(Clock clock, Consumer<String> say) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        look(clock.instant()).forEach(say);
        Thread.sleep(LOOK);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// What is new since the last look: a line for each log that fell silent or speaks again.
  List<String> look(Instant now) {
    return origins.stream().flatMap(origin -> look(origin, now).stream()).toList();
  }

  private List<String> look(String origin, Instant now) {
    Instant last = Instant.ofEpochSecond(witness.last(origin).time());
    Instant since = last.isAfter(began) ? last : began;
    boolean late = since.plus(beat).isBefore(now);
    if (late && silent.add(origin)) {
      return List.of(
          "ALARM %s: no head since %s, wanted one every %s".formatted(origin, since, beat));
    }
    if (!late && silent.remove(origin)) {
      return List.of("%s speaks again, at %s".formatted(origin, last));
    }
    return List.of();
  }
}
