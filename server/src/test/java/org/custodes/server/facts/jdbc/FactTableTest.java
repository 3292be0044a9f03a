package org.custodes.server.facts.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.custodes.server.DatabaseTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database itself refuses, however the program asks.
class FactTableTest extends DatabaseTest {

  private static final String ADD =
      """
      insert into facts.fact (id, type, canonical, hash, actor, subject, recorded_at)
      values (gen_random_uuid(), 'site.tried.1', 'bytes', %s, 'house', 'trial', now())
      """;

  @BeforeAll
  void oneFactIsThere() {
    jdbc.sql(ADD.formatted("sha256('bytes')")).update();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update facts.fact set actor = 'other'",
        "delete from facts.fact",
        "truncate facts.fact"
      })
  void theApplicationMayOnlyAdd(String change) {
    assertThatThrownBy(() -> jdbc.sql(change).update())
        .rootCause()
        .hasMessageContaining("permission denied for table fact");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update facts.fact set actor = 'other'",
        "delete from facts.fact",
        "truncate facts.fact cascade"
      })
  void evenTheOwnerIsRefused(String change) {
    JdbcClient superuser = superuser();

    assertThatThrownBy(() -> superuser.sql(change).update())
        .rootCause()
        .hasMessageContaining("of facts.fact is refused: rows are only added");
    assertThat(superuser.sql("select count(*) from facts.fact").query(Long.class).single())
        .isPositive();
  }

  @Test
  void aHashOfOtherBytesIsRefused() {
    assertThatThrownBy(() -> jdbc.sql(ADD.formatted("sha256('others')")).update())
        .rootCause()
        .hasMessageContaining("fact_hash_is_of_its_bytes");
  }

  @Test
  void theOwnerCannotLogIn() {
    boolean login =
        superuser()
            .sql("select rolcanlogin from pg_roles where rolname = 'custodes_owner'")
            .query(Boolean.class)
            .single();

    assertThat(login).isFalse();
  }

  @Test
  void theApplicationCannotTakeAnotherRole() {
    assertThatThrownBy(() -> jdbc.sql("set role custodes_owner").update())
        .rootCause()
        .hasMessageContaining("permission denied to set role");
  }
}
