package org.custodes.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import org.custodes.server.PageTest;
import org.custodes.server.frame.Duty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SecondFactorRuleTest extends PageTest {

  @Autowired private SessionStore store;
  @Autowired private OneTimeCodes codes;
  @Autowired private JdbcClient jdbc;

  @Test
  void keepersAreWhoKeepAccountsAndKeys() {
    SecondFactorRule keepers = new SecondFactorRule("keepers");

    assertThat(keepers.asks(Set.of(Duty.ADMINISTRATOR))).isTrue();
    assertThat(keepers.asks(Set.of(Duty.KEY_OFFICER))).isTrue();
    assertThat(keepers.asks(Set.of(Duty.INSPECTOR, Duty.MANAGER))).isFalse();
    assertThat(new SecondFactorRule("everyone").asks(Set.of(Duty.INSPECTOR))).isTrue();
    assertThat(new SecondFactorRule("nobody").asks(Set.of(Duty.ADMINISTRATOR))).isFalse();
  }

  @Test
  void anotherWordIsRefused() {
    assertThatThrownBy(() -> new SecondFactorRule("sometimes"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "custodes.sign-in.second-factor is sometimes, wanted nobody, keepers or everyone");
  }

  @Test
  void keeperOwesAFactorUntilOneIsSetUp() {
    Account keeper = newPerson(Set.of(Duty.KEY_OFFICER));
    Account inspector = newPerson(Set.of(Duty.INSPECTOR));
    Sessions strict = strict();
    Secret session = strict.begin(keeper.id(), "127.0.0.1", "test");
    Secret other = strict.begin(inspector.id(), "127.0.0.1", "test");

    assertThat(strict.recognise(session)).get().matches(SignedIn::withoutFactor);
    assertThat(strict.recognise(other)).get().matches(person -> !person.withoutFactor());

    codes.offer(signedIn(keeper));
    assertThat(strict.recognise(session)).get().matches(SignedIn::withoutFactor);
    jdbc.sql("update identity.code set since = now() where account = ?")
        .param(keeper.id())
        .update();
    assertThat(strict.recognise(session)).get().matches(person -> !person.withoutFactor());
  }

  private Sessions strict() {
    return new Sessions(
        store, new SecondFactorRule("keepers"), Clock.systemUTC(), new SecureRandom());
  }
}
