package org.custodes.server.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.custodes.server.ServerTest;
import org.custodes.server.rules.PackVersion;
import org.custodes.server.rules.Rules;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RuledClocksTest extends ServerTest {

  /// A Friday.
  private static final Instant FRIDAY = Instant.parse("2026-11-20T15:00:00Z");

  @Autowired private Rules rules;

  @Test
  void anAlarmIsAssessedWithinTheTimeOfItsKind() {
    assertThat(clocks().limit("item-difference", State.ALARM, FRIDAY).orElseThrow())
        .isEqualTo(
            new Clocks.Limit(Duration.ofHours(8), "case-clocks@1 item-difference.assess", true));
  }

  @Test
  void aKindThatThePackDoesNotNameHasTheTimeOfAny() {
    assertThat(clocks().limit("import-warnings", State.ALARM, FRIDAY).orElseThrow().rule())
        .isEqualTo("case-clocks@1 any.assess");
  }

  @Test
  void aShipmentWithoutReceiptIsAssessedWithinTheHour() {
    String kind = FirstOpenings.transferOverdue().kind();

    assertThat(clocks().limit(kind, State.ALARM, FRIDAY).orElseThrow())
        .isEqualTo(
            new Clocks.Limit(Duration.ofHours(1), "case-clocks@1 overdue-shipment.assess", true));
  }

  @Test
  void workingDaysLeaveOutWeekends() {
    assertThat(clocks().limit("import-warnings", State.OPEN, FRIDAY).orElseThrow().time())
        .isEqualTo(Duration.ofDays(14));
  }

  @Test
  void aConfirmedRemovalHasNoClockOfTheHouse() {
    assertThat(clocks().limit("item-difference", State.CONFIRMED, FRIDAY)).isEmpty();
  }

  private Clocks clocks() {
    return new RuledClocks(
        day -> rules.replay(new PackVersion("case-clocks", 1), day).orElseThrow());
  }
}
