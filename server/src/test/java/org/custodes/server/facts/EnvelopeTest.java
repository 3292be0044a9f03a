package org.custodes.server.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T08:00:00.123456789Z"), ZoneOffset.UTC);

  @Test
  void bytesHoldAllThatIsToldAndWhenAndASalt() {
    NewFact told =
        NewFact.of("site.tried.1", new Actor("a1"), "area ZM01")
            .at("ZZ01")
            .on(LocalDate.of(2026, 11, 1))
            .withLarge("mass", 9_007_199_254_740_993L);

    assertThat(envelope(7).close(told).canonical().text())
        .matches(
            "\\{\"actor\":\"a1\",\"date\":\"2026-11-01\",\"facility\":\"ZZ01\","
                + "\"fields\":\\{\"mass\":\"9007199254740993\"},"
                + "\"id\":\"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\","
                + "\"recorded\":\"2026-11-22T08:00:00.123456Z\",\"salt\":\"[0-9a-f]{32}\","
                + "\"state\":\"ZZ\",\"subject\":\"area ZM01\",\"type\":\"site.tried.1\",\"version\":1}");
  }

  @Test
  void hashIsOfTheBytes() {
    Fact fact = envelope(7).close(told());

    assertThat(fact.hash()).isEqualTo(fact.canonical().sha256());
    assertThat(fact.recordedAt()).isEqualTo(Instant.parse("2026-11-22T08:00:00.123456Z"));
  }

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherGivesOthers() {
    assertThat(envelope(7).close(told())).isEqualTo(envelope(7).close(told()));
    assertThat(envelope(7).close(told()).hash()).isNotEqualTo(envelope(8).close(told()).hash());
  }

  @Test
  void whatFitsNoLogEntryIsRefused() {
    NewFact large = told().with("text", "x".repeat(Envelope.LONGEST));

    assertThatThrownBy(() -> envelope(7).close(large))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("more than 65535: attach what is large by its hash");
  }

  private static NewFact told() {
    return NewFact.of("site.tried.1", Actor.HOUSE, "trial");
  }

  private static Envelope envelope(long seed) {
    return new Envelope("ZZ", CLOCK, new SplittableRandom(seed));
  }
}
