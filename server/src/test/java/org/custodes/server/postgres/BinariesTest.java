package org.custodes.server.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinariesTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, postgres-linux-x86_64.txz",
    "Linux, aarch64, postgres-linux-arm_64.txz",
    "Mac OS X, aarch64, postgres-darwin-arm_64.txz"
  })
  void theArchiveIsThatOfTheMachine(String system, String processor, String archive) {
    assertThat(Binaries.archive(system, processor)).isEqualTo(archive);
  }

  @Test
  void anotherSystemIsToldWhatToDo() {
    assertThatThrownBy(() -> Binaries.archive("Plan 9", "mips"))
        .isInstanceOf(PostgresUnavailable.class)
        .hasMessageContaining("no PostgreSQL comes along for Plan 9 on mips");
  }
}
