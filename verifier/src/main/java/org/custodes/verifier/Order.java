package org.custodes.verifier;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.custodes.transparency.json.Json;
import org.custodes.verifier.leaf.Leaf;
import org.custodes.verifier.log.QuorumTimes;

/// Whether record times rise with the order of the log.
///
/// Facts get their place in the order in which they arrive, so a fact that lies long before one
/// that stands before it was put in with an old time, or the clock was moved.
final class Order {

  /// How far a record time may lie before one that comes before it in the log.
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  /// An entry of a day that lies longer before it was recorded is listed. That is no fault.
  static final int LATE_DAYS = 30;

  private final QuorumTimes times;
  private final Findings findings;
  private Instant latest = Instant.MIN;
  private long latestIndex;

  Order(QuorumTimes times, Findings findings) {
    this.times = times;
    this.findings = findings;
  }

  void hear(Leaf leaf) {
    if (latest.isAfter(Instant.MIN) && leaf.recorded().isBefore(latest.minus(TOLERANCE))) {
      add(
          leaf,
          "time-back",
          "recorded at " + leaf.recorded(),
          "not before "
              + latest.minus(TOLERANCE)
              + ", since fact "
              + latestIndex
              + " was recorded at "
              + latest,
          "It was put in with an old time, or the house's clock was moved.");
    }
    if (leaf.recorded().isAfter(latest)) {
      latest = leaf.recorded();
      latestIndex = leaf.index();
    }
    witnessed(leaf);
    Optional<Instant> source = leaf.fields().text("sourceRecordedAt").map(Instant::parse);
    if (source.filter(at -> at.isAfter(leaf.recorded())).isPresent()) {
      add(
          leaf,
          "source-later",
          "history that its source recorded at " + source.get(),
          "a time before " + leaf.recorded(),
          "Nobody takes in history that has not happened.");
    }
    if (leaf.type().room().equals("books")) {
      late(leaf, source.orElse(leaf.recorded()));
    }
  }

  /// A fact was recorded after the last head without it was witnessed, and before the first with
  /// it.
  private void witnessed(Leaf leaf) {
    times
        .before(leaf.index())
        .filter(before -> leaf.recorded().isBefore(before.minus(TOLERANCE)))
        .ifPresent(before ->
            add(
                leaf,
                "back-dated",
                "recorded at " + leaf.recorded(),
                "after " + before + ", when witnesses signed the log without it",
                "It was put in later than it says."));
    times
        .after(leaf.index())
        .filter(after -> leaf.recorded().isAfter(after.plus(TOLERANCE)))
        .ifPresent(after ->
            add(
                leaf,
                "post-dated",
                "recorded at " + leaf.recorded(),
                "before " + after + ", when witnesses signed the log with it",
                "The house's clock is wrong, or was moved."));
  }

  private void late(Leaf leaf, Instant known) {
    LocalDate day = LocalDate.ofInstant(known, ZoneOffset.UTC);
    for (Json.Members entry : leaf.records("entries")) {
      LocalDate date = LocalDate.parse(entry.text("date").orElseThrow());
      long days = ChronoUnit.DAYS.between(date, day);
      if (days > LATE_DAYS) {
        findings.add(
            Finding.difference(
                    Step.ORDER,
                    "late",
                    leaf.type().name(),
                    "an entry of " + date + ", " + days + " days before it was known",
                    "nothing: it is listed so that a person may ask why",
                    "Late entries are allowed, and are a way to hide.")
                .of(leaf.index(), leaf.id())
                .asNote());
      }
    }
  }

  private void add(Leaf leaf, String code, String found, String wanted, String meaning) {
    findings.add(
        Finding.difference(Step.ORDER, code, leaf.type().name(), found, wanted, meaning)
            .of(leaf.index(), leaf.id()));
  }
}
