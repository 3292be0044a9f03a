package org.custodes.server.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Envelope;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.NewFact;
import org.junit.jupiter.api.Test;

class OpeningTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  @Test
  void aRefusedApprovalOpensOneAndATakenBackOneNone() {
    Opening opening = FirstOpenings.approvalRefused();

    assertThat(opening.opens(refused("site.tried.1", false))).isTrue();
    assertThat(opening.opens(refused("site.tried.1", true))).isFalse();
  }

  @Test
  void refusingToCloseAnIrregularityOpensNoOther() {
    assertThat(FirstOpenings.approvalRefused().opens(refused(Closing.TYPE, false))).isFalse();
  }

  @Test
  void anExpiredApprovalOpensOne() {
    assertThat(FirstOpenings.approvalExpired().opens(refused("site.tried.1", false))).isTrue();
  }

  @Test
  void everyOverdueShipmentOpensOne() {
    Opening opening = FirstOpenings.transferOverdue();

    assertThat(opening.type()).isEqualTo("reports.transfer-overdue.1");
    assertThat(opening.kind()).isEqualTo("overdue-shipment");
    assertThat(opening.opens(fact(told()))).isTrue();
  }

  @Test
  void warningsOpenOne() {
    Opening opening = FirstOpenings.importWarnings();

    assertThat(opening.opens(fact(told().with("warnings", 1)))).isTrue();
    assertThat(opening.opens(fact(told().with("warnings", 0)))).isFalse();
  }

  @Test
  void aClockRunsWhereARuleSaysSo() {
    Standing standing = standing(Optional.empty());
    Clocks.Limit limit = new Clocks.Limit(Duration.ofHours(24), "trial@1", false);
    Standing.Due due = standing.due((_, _, _) -> Optional.of(limit)).orElseThrow();

    assertThat(due.at()).isEqualTo(NOW.plus(Duration.ofHours(24)));
    assertThat(due.isOver(due.at())).isFalse();
    assertThat(due.isOver(due.at().plusSeconds(1))).isTrue();
    assertThat(standing.due(Clocks.NONE)).isEmpty();
  }

  @Test
  void noClockRunsForWhatIsClosed() {
    Step close =
        new Step(
            new UUID(0, 1),
            Step.Act.CLOSE,
            State.CLOSED,
            Optional.empty(),
            new UUID(0, 2),
            NOW,
            "Done.",
            Optional.of(Outcome.DATA_FAULT),
            Optional.empty(),
            Optional.empty(),
            new UUID(0, 3));

    assertThat(
            standing(Optional.of(close))
                .due((_, _, _) ->
                    Optional.of(new Clocks.Limit(Duration.ofHours(1), "trial@1", true))))
        .isEmpty();
  }

  private static Standing standing(Optional<Step> last) {
    Irregularity irregularity =
        new Irregularity(new UUID(0, 1), 7, "import-warnings", "trial", Actor.HOUSE, NOW);
    return new Standing(irregularity, last, last.isPresent() ? 1 : 0, NOW);
  }

  private static Fact refused(String act, boolean withdrawn) {
    return fact(told().with("act", act).with("withdrawn", withdrawn));
  }

  private static NewFact told() {
    return NewFact.of("site.tried.1", Actor.HOUSE, "trial");
  }

  private static Fact fact(NewFact told) {
    Clock clock = Clock.fixed(NOW, ZoneId.from(ZoneOffset.UTC));
    return new Envelope("ZZ", clock, new SplittableRandom(5)).close(told);
  }
}
