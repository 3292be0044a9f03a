package org.custodes.server.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OwnershipTest {

  @Test
  void rootPrefersANamespace() {
    assertThat(Ownership.forRoot(_ -> true)).isEqualTo(Ownership.NAMESPACE);
  }

  @Test
  void rootBecomesNobodyWhereNamespacesAreOff() {
    assertThat(Ownership.forRoot(way -> way == Ownership.NOBODY)).isEqualTo(Ownership.NOBODY);
  }

  @Test
  void rootWithoutAnyWayIsToldWhatToDo() {
    assertThatThrownBy(() -> Ownership.forRoot(_ -> false))
        .isInstanceOf(PostgresUnavailable.class)
        .hasMessageContaining(
            "neither 'unshare -U' nor 'setpriv' works here: start Custodes as an ordinary user");
  }

  @Test
  void anOrdinaryUserNeedsNothing() {
    assertThat(Ownership.OURS.command(List.of("initdb", "-D"))).containsExactly("initdb", "-D");
    assertThat(Ownership.NAMESPACE.command(List.of("initdb")))
        .containsExactly("unshare", "-U", "initdb");
  }
}
