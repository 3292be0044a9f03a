package org.custodes.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.custodes.server.postgres.Access;
import org.custodes.server.postgres.Role;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class SchemaTest extends DatabaseTest {

  @Test
  void migratedDatabaseIsWhatTheServerWants() {
    assertThatCode(() -> Schema.require(access(Role.APPLICATION))).doesNotThrowAnyException();
  }

  @Test
  void migratingTwiceChangesNothing() {
    assertThat(Schema.migrate(access(Role.MIGRATOR))).isZero();
  }

  @Test
  void emptyDatabaseIsRefused() {
    String empty = TestPostgres.running().empty();
    Access application = TestPostgres.running().access(Role.APPLICATION, empty);

    assertThatThrownBy(() -> Schema.require(application))
        .isInstanceOf(SchemaMismatch.class)
        .hasMessageContaining("lacks change 2026.11.22.01 (facts)")
        .hasMessageContaining("custodes migrate");
  }

  @Test
  void applicationCannotMigrate() {
    assertThatThrownBy(() -> Schema.migrate(access(Role.APPLICATION)))
        .isInstanceOf(SchemaMismatch.class)
        .hasMessageContaining("permission denied to set role");
  }

  @Test
  void applicationCannotDefineAnything() {
    assertThatThrownBy(() -> jdbc.sql("create table facts.mine (x int)").update())
        .isInstanceOf(DataAccessException.class)
        .hasRootCauseMessage("ERROR: permission denied for schema facts\n  Position: 14");
  }

  @Test
  void wrongPasswordIsSaidWithoutThePassword() {
    Access wrong = new Access(access(Role.APPLICATION).url(), "custodes_app", "no-such-password");

    assertThatThrownBy(() -> Schema.require(wrong))
        .isInstanceOf(SchemaMismatch.class)
        .hasMessageContaining("custodes_app at jdbc:postgresql")
        .hasMessageNotContaining("no-such-password");
  }

  @Test
  void whoMayChangeTablesDoesNotServe() {
    for (Role role : List.of(Role.MIGRATOR, Role.SUPERUSER)) {
      assertThatThrownBy(() -> Schema.require(access(role)))
          .isInstanceOf(SchemaMismatch.class)
          .hasMessageStartingWith(role.login() + " may change tables");
    }
  }
}
