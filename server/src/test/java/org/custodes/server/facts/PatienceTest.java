package org.custodes.server.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {

  private final Patience patience = new Patience(Duration.ofMillis(100), Duration.ofSeconds(1));

  @Test
  void eachFaultDoublesTheWait() {
    assertThat(patience.after(1)).isEqualTo(Duration.ofMillis(100));
    assertThat(patience.after(2)).isEqualTo(Duration.ofMillis(200));
    assertThat(patience.after(4)).isEqualTo(Duration.ofMillis(800));
  }

  @Test
  void thereIsALongestWait() {
    assertThat(patience.after(5)).isEqualTo(Duration.ofSeconds(1));
    assertThat(patience.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(1));
  }
}
