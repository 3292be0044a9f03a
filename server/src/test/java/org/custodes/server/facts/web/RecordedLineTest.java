package org.custodes.server.facts.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.custodes.server.facts.Place;
import org.custodes.server.frame.Language;
import org.custodes.server.frame.Words;
import org.junit.jupiter.api.Test;

class RecordedLineTest {

  private static final Instant NEWEST = Instant.parse("2026-08-14T12:20:31Z");
  private static final Words WORDS =
      new Words(
          Language.ENGLISH,
          Map.of(
              "facts.recorded.none", "none",
              "facts.recorded.one", "one at {1}",
              "facts.recorded.other", "{0}, newest {1}"),
          ZoneId.of("UTC"));

  private final Counting facts = new Counting();
  private final RecordedLine line = new RecordedLine(facts, facts.clock());

  @Test
  void recordWithoutFactsSaysSo() {
    assertThat(said()).isEqualTo("none");
  }

  @Test
  void fewFactsAreCountedEachTime() {
    facts.count = 1;
    assertThat(said()).isEqualTo("one at 2026-08-14 12:20");

    facts.count = 2;
    assertThat(said()).isEqualTo("2, newest 2026-08-14 12:20");
  }

  @Test
  void countOfManyIsKeptForTwentyTimesAsLongAsItTook() {
    facts.takes = Duration.ofMillis(100);
    facts.count = RecordedLine.FEW;
    String first = said();
    facts.count = RecordedLine.FEW + 1;

    facts.now = facts.now.plusMillis(1_800);
    assertThat(said()).isEqualTo(first);
    facts.now = facts.now.plusMillis(200);
    assertThat(said()).isEqualTo("100\u202f001, newest 2026-08-14 12:20");
  }

  private String said() {
    StringOutput said = new StringOutput();
    line.line(WORDS).orElseThrow().text().writeTo(said);
    return said.toString();
  }

  /// Counts, and lets time pass while it does.
  private static final class Counting implements FactReader {

    private long count;
    private Duration takes = Duration.ZERO;
    private Instant now = NEWEST;

    Clock clock() {
      InstantSource source = () -> now;
      return source.withZone(ZoneOffset.UTC);
    }

    @Override
    public Extent extent() {
      now = now.plus(takes);
      return new Extent(count, count == 0 ? Optional.empty() : Optional.of(NEWEST));
    }

    @Override
    public Optional<Fact> find(UUID id) {
      return Optional.empty();
    }

    @Override
    public List<Found> backwards(
        Filter filter, Set<String> without, OptionalLong before, int rows) {
      return List.of();
    }

    @Override
    public Optional<Place> place(Fact fact) {
      return Optional.empty();
    }

    @Override
    public Map<String, Long> tally() {
      return Map.of();
    }

    @Override
    public List<Fact> newest(Filter filter, OptionalLong before, int rows) {
      return List.of();
    }
  }
}
