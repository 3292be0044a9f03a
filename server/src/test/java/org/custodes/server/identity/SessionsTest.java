package org.custodes.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.custodes.server.PageTest;
import org.custodes.server.frame.Duty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SessionsTest extends PageTest {

  private static final Instant START = Instant.parse("2026-08-14T12:00:00Z");

  @Autowired private SessionStore store;

  @Test
  void sessionIsOverWhenItIsIdle() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    Secret secret = at(START).begin(account.id(), "127.0.0.1", "test");

    assertThat(at(START.plus(Session.IDLE).minusMillis(1)).recognise(secret)).isPresent();
    assertThat(at(START.plus(Session.IDLE.multipliedBy(2))).recognise(secret)).isEmpty();
  }

  @Test
  void useKeepsItOpenButNotForEver() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    Secret secret = at(START).begin(account.id(), "127.0.0.1", "test");
    Duration step = Duration.ofMinutes(20);

    for (Duration passed = step;
        passed.compareTo(Session.LONGEST) < 0;
        passed = passed.plus(step)) {
      assertThat(at(START.plus(passed)).recognise(secret)).as("after %s", passed).isPresent();
    }
    assertThat(at(START.plus(Session.LONGEST)).recognise(secret)).isEmpty();
  }

  @Test
  void twentyFirstSessionEndsTheOldest() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    Secret oldest = at(START).begin(account.id(), "127.0.0.1", "test");
    for (int more = 1; more <= Sessions.MOST; more++) {
      at(START.plusSeconds(more)).begin(account.id(), "127.0.0.1", "test");
    }

    Sessions later = at(START.plusSeconds(60));
    assertThat(later.recognise(oldest)).isEmpty();
    assertThat(later.open(account.id())).hasSize(Sessions.MOST);
  }

  @Test
  void unknownSecretIsNobody() {
    assertThat(at(START).recognise(Secret.made(new SecureRandom()))).isEmpty();
  }

  private Sessions at(Instant moment) {
    return new Sessions(
        store,
        new SecondFactorRule("nobody"),
        Clock.fixed(moment, ZoneOffset.UTC),
        new SecureRandom());
  }
}
