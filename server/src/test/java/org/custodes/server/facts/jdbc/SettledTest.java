package org.custodes.server.facts.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SettledTest {

  private static final Set<String> NOBODY = Set.of();

  private final Settled settled = new Settled();

  @Test
  void atFirstNothingIsSettled() {
    assertThat(settled.upTo()).isEqualTo(Settled.NOTHING);
    assertThat(settled.begin(settled.given(), NOBODY)).isEqualTo(Settled.NOTHING);
  }

  @Test
  void whatWasGivenIsSettledOnceAllWhoWroteThenHaveEnded() {
    step(Set.of("1/1"), 100);
    step(Set.of("1/1"), 110);
    assertThat(settled.upTo()).isEqualTo(Settled.NOTHING);

    step(Set.of("1/2", "2/1"), 120);
    step(Set.of("2/1"), 130);
    assertThat(settled.upTo()).isEqualTo(Settled.NOTHING);

    step(Set.of("1/3"), 140);
    assertThat(settled.upTo()).isEqualTo(110);
  }

  @Test
  void whileNobodyWritesItMovesAtEachStep() {
    step(NOBODY, 100);
    step(NOBODY, 110);
    step(NOBODY, 120);

    assertThat(settled.upTo()).isEqualTo(100);
  }

  @Test
  void nothingMovesWhileACommitIsPrepared() {
    step(NOBODY, 100);
    step(Set.of("-1/77"), 110);
    step(Set.of("-1/77"), 120);
    step(Set.of("-1/77"), 130);

    assertThat(settled.upTo()).isEqualTo(Settled.NOTHING);
  }

  @Test
  void aFullBatchSettlesNoMoreThanItPlaced() {
    step(NOBODY, 100);
    step(NOBODY, 110);
    settled.begin(settled.given(), NOBODY);
    settled.end(60, 110);

    assertThat(settled.upTo()).isEqualTo(60);
  }

  @Test
  void inADatabaseThatWentBackNothingIsSettled() {
    step(NOBODY, 100);
    step(NOBODY, 110);
    step(NOBODY, 120);
    step(NOBODY, 90);

    assertThat(settled.upTo()).isEqualTo(Settled.NOTHING);
  }

  private void step(Set<String> writing, long newest) {
    settled.end(settled.begin(settled.given(), writing), newest);
  }
}
