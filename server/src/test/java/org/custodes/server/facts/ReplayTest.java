package org.custodes.server.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.custodes.server.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Every follower there is, in whatever room: what it keeps is what the log says, and nothing else.
class ReplayTest extends ServerTest {

  @Autowired private List<Follower> all;
  @Autowired private Followers followers;
  @Autowired private Sequencer sequencer;
  @Autowired private Facts facts;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager manager;

  @BeforeEach
  void somethingIsHeard() {
    NewFact fact =
        NewFact.of("site.area-registered.1", Actor.HOUSE, "area RY01")
            .with("code", "RY01")
            .with("facility", "ZZ01")
            .with("name", "Replayed")
            .with("kind", "item")
            .with("since", LocalDate.of(2026, 1, 1));
    new TransactionTemplate(manager).execute(_ -> facts.record(fact));
    awaitAllHeard();
  }

  @Test
  void replayFromZeroGivesEveryFollowerTheSameTables() {
    for (Follower follower : all) {
      Map<String, List<String>> before = dump(follower);

      followers.replay(follower.name());

      assertThat(before).as(follower.name()).isNotEmpty();
      assertThat(dump(follower)).as(follower.name()).isEqualTo(before);
    }
  }

  @Test
  void everyFollowerIsKnownAndHasHeardAll() {
    assertThat(followers.states())
        .extracting(FollowerState::name)
        .containsExactlyInAnyOrderElementsOf(all.stream().map(Follower::name).toList());
    assertThat(followers.states()).allMatch(state -> state.failure().isEmpty());
  }

  @Test
  void noTwoFollowersFillOneTable() {
    assertThat(all.stream().flatMap(follower -> follower.tables().stream()))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyTableOfAFollowerIsOfItsRoom() {
    assertThat(all)
        .allSatisfy(follower -> {
          String room = follower.name().substring(0, follower.name().indexOf('.') + 1);
          assertThat(follower.tables()).allMatch(table -> table.startsWith(room));
        });
  }

  private void awaitAllHeard() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            sequencer.state().extent().waiting() == 0
                && followers.states().stream().allMatch(state -> state.lag() == 0));
  }

  private Map<String, List<String>> dump(Follower follower) {
    return follower.tables().stream().collect(Collectors.toMap(Function.identity(), this::rows));
  }

  private List<String> rows(String table) {
    return jdbc.sql("select kept::text from " + table + " kept order by 1")
        .query(String.class)
        .list();
  }
}
