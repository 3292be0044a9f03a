package org.custodes.server.filing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.custodes.accounting.Mba;

/// Something that became of a filed report outside this house, as somebody here tells it.
///
/// @param reason why it was rejected; empty otherwise
/// @param person who tells it
public record Delivery(
    Mba area,
    int number,
    int attempt,
    Receiver receiver,
    Step step,
    String reason,
    UUID person,
    Instant at,
    UUID fact) {

  /// Longest reason, in characters.
  public static final int LONGEST_REASON = 2_000;

  /// What became of it.
  public enum Step {
    /// Its file was handed over.
    SENT,
    /// The receiver has taken it.
    RECEIVED,
    /// The receiver does not take it; it does not count as reported.
    REJECTED,
    /// The same bytes were handed over again.
    RESUBMITTED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Step> of(String word) {
      return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /// Whether it can follow this one; `last` is empty before anything was told.
    public static boolean follows(Optional<Step> last, Step next) {
      return switch (next) {
        case SENT -> last.isEmpty();
        case RECEIVED, REJECTED ->
            last.filter(one -> one == SENT || one == RESUBMITTED).isPresent();
        case RESUBMITTED -> last.filter(one -> one != RECEIVED).isPresent();
      };
    }
  }

  public Delivery {
    requireNonNull(area, "area");
    requireNonNull(receiver, "receiver");
    requireNonNull(step, "step");
    requireNonNull(reason, "reason");
    requireNonNull(person, "person");
    requireNonNull(at, "at");
    requireNonNull(fact, "fact");
  }
}
