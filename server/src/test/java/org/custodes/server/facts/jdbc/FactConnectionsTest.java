package org.custodes.server.facts.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.stream.IntStream;
import org.custodes.server.DatabaseTest;
import org.custodes.server.facts.Content;
import org.custodes.server.postgres.Access;
import org.custodes.server.postgres.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Facts that have no question of their own.
class FactConnectionsTest extends DatabaseTest {

  private static final String SUBJECTS =
      "select subject from facts.fact where subject like ? order by entered";

  private final HikariDataSource pool = pool(access(Role.APPLICATION));
  private final FactConnections connections = new FactConnections(pool);
  private final JdbcClient asked = JdbcClient.create(connections);
  private final JdbcTransactionManager manager = new JdbcTransactionManager(connections);
  private final TransactionTemplate transaction = new TransactionTemplate(manager);
  private final Recorder house = new Recorder(connections, 1);

  @BeforeAll
  void aTableThatLooksAtTheEnd() {
    superuser()
        .sql(
            """
            create schema late;
            create table late.rule (id int primary key, other int references late.rule deferrable initially deferred);
            grant usage on schema late to custodes_app;
            grant select, insert on late.rule to custodes_app;
            """)
        .update();
  }

  @AfterAll
  void closesConnections() {
    pool.close();
  }

  @Test
  void theNextQuestionSeesThem() {
    transaction.executeWithoutResult(_ -> {
      house.tell("seen 1");
      assertThat(asked("seen %")).containsExactly("seen 1");
      house.tell("seen 2");
      house.tell("seen 3");
      assertThat(asked("seen %")).containsExactly("seen 1", "seen 2", "seen 3");
    });
  }

  @Test
  void theLastGoesWithTheCommit() {
    transaction.executeWithoutResult(_ -> house.tell("last 1"));
    transaction.executeWithoutResult(_ -> {
      house.tell("last 2");
      house.tell("last 3");
    });

    assertThat(stored("last %")).containsExactly("last 1", "last 2", "last 3");
  }

  @Test
  void manyKeepTheirOrder() {
    List<String> told =
        IntStream.range(0, FactRows.MOST * 2 + 7).mapToObj(i -> "many " + i).toList();

    transaction.executeWithoutResult(_ -> told.forEach(house::tell));

    assertThat(stored("many %")).isEqualTo(told);
  }

  @Test
  void whatIsTakenBackLeavesNone() {
    transaction.executeWithoutResult(status -> {
      house.tell("back 1");
      status.setRollbackOnly();
    });
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(_ -> {
              house.tell("back 2");
              throw new IllegalStateException("no");
            }))
        .hasMessage("no");

    assertThat(stored("back %")).isEmpty();
  }

  @Test
  void aConnectionThatComesBackCarriesNoneOfAnother() {
    pool.setMaximumPoolSize(1);
    transaction.executeWithoutResult(status -> {
      house.tell("other 1");
      status.setRollbackOnly();
    });
    transaction.executeWithoutResult(_ -> house.tell("other 2"));

    assertThat(stored("other %")).containsExactly("other 2");
  }

  @Test
  void whatTheEndRefusesLeavesNoFact() {
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(_ -> {
              asked.sql("insert into late.rule values (1, 2)").update();
              house.tell("refused at the end");
            }))
        .isInstanceOf(DataIntegrityViolationException.class);

    assertThat(stored("refused at the end")).isEmpty();
    assertThat(jdbc.sql("select count(*) from late.rule").query(Long.class).single()).isZero();
  }

  @Test
  void aFactThatIsRefusedTakesItsTransactionWithIt() {
    Content once = house.content("once");
    transaction.executeWithoutResult(_ -> house.tell(once));

    assertThatThrownBy(() ->
            transaction.executeWithoutResult(_ -> {
              asked.sql("insert into late.rule values (7, null)").update();
              house.tell(once);
            }))
        .isInstanceOf(DuplicateKeyException.class);
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(_ -> {
              house.tell(once);
              asked("once");
            }))
        .isInstanceOf(DuplicateKeyException.class);

    assertThat(stored("once")).hasSize(1);
    assertThat(jdbc.sql("select count(*) from late.rule where id = 7").query(Long.class).single())
        .isZero();
  }

  @Test
  void aTransactionWithinAnotherHasItsOwn() {
    TransactionTemplate inner = new TransactionTemplate(manager);
    inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

    transaction.executeWithoutResult(outer -> {
      house.tell("within 1");
      inner.executeWithoutResult(_ -> house.tell("within 2"));
      outer.setRollbackOnly();
    });

    assertThat(stored("within %")).containsExactly("within 2");
  }

  @Test
  void withoutATransactionNothingIsTold() {
    assertThatThrownBy(() -> house.tell("alone"))
        .isInstanceOf(IllegalTransactionStateException.class);

    assertThat(stored("alone")).isEmpty();
  }

  private List<String> asked(String subjects) {
    return asked.sql(SUBJECTS).param(subjects).query(String.class).list();
  }

  /// As another connection sees it.
  private List<String> stored(String subjects) {
    return jdbc.sql(SUBJECTS).param(subjects).query(String.class).list();
  }

  private static HikariDataSource pool(Access access) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(access.url());
    pool.setUsername(access.user());
    pool.setPassword(access.password());
    pool.setMaximumPoolSize(3);
    pool.setMinimumIdle(3);
    return pool;
  }
}
