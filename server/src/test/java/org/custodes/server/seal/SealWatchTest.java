package org.custodes.server.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.custodes.server.ServerTest;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.Facts;
import org.custodes.server.facts.Log;
import org.custodes.server.facts.NewFact;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class SealWatchTest extends ServerTest {

  @Autowired private SealWatch watch;
  @Autowired private Log order;
  @Autowired private JdbcClient jdbc;
  @Autowired private Facts facts;
  @Autowired private TransactionTemplate transactions;

  @Test
  void waitingTooLongIsNotedOnceAndSoIsItsEnd() {
    NewFact fact =
        NewFact.of("site.area-registered.1", Actor.HOUSE, "area SW01")
            .with("code", "SW01")
            .with("facility", "ZZ01")
            .with("name", "Watched")
            .with("kind", "item")
            .with("since", LocalDate.of(2026, 1, 1));
    transactions.execute(_ -> facts.record(fact));
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> order.extent().placed() > 0);
    watch.look(state(false));
    assertThat(watch.standing()).isEmpty();

    watch.look(state(true));
    Fact overdue = watch.standing().orElseThrow();
    watch.look(state(true));

    assertThat(watch.standing())
        .hasValueSatisfying(again -> assertThat(again.id()).isEqualTo(overdue.id()));
    assertThat(overdue.canonical().text()).contains("\"facts\":1", "\"minutes\":15");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            jdbc.sql("select count(*) from cases.irregularity where id = ? and kind = ?")
                    .params(overdue.id(), "record")
                    .query(Integer.class)
                    .single()
                == 1);

    watch.look(state(false));
    watch.look(state(false));

    assertThat(watch.standing()).isEmpty();
    assertThat(
            jdbc.sql(
                    "select count(*) from facts.fact where type = ?"
                        + " and position(convert_to(?, 'UTF8') in canonical) > 0")
                .params(SealWatch.RESUMED, overdue.id().toString())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  private SealedLog.State state(boolean overdue) {
    return new SealedLog.State(
        true,
        order.extent().placed(),
        Optional.empty(),
        Optional.of(new Heads.Witnessed(order.extent().placed() - 1, "note", Instant.now())),
        new SealedLog.Window(1, Optional.of(Duration.ofMinutes(overdue ? 20 : 1))),
        overdue,
        Optional.empty(),
        List.of());
  }
}
