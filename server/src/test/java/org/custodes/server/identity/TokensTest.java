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
import org.custodes.server.identity.TokenOutcome.Made;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class TokensTest extends PageTest {

  private static final Instant START = Instant.parse("2026-08-14T12:00:00Z");

  @Autowired private TokenStore store;
  @Autowired private IdentityFacts facts;
  @Autowired private TransactionTemplate transactions;

  @Test
  void expiredTokenIsNobody() {
    Account account = newPerson(Set.of(Duty.INSPECTOR));
    TokenOutcome outcome =
        transactions.execute(
            _ -> at(START).make(signedIn(account), "script", account.duties(), 30));
    assertThat(outcome).isInstanceOf(Made.class);
    Secret secret = ((Made) outcome).secret();

    assertThat(at(START.plus(Duration.ofDays(30)).minusMillis(1)).recognise(secret)).isPresent();
    assertThat(at(START.plus(Duration.ofDays(30))).recognise(secret)).isEmpty();
  }

  private Tokens at(Instant moment) {
    return new Tokens(store, facts, Clock.fixed(moment, ZoneOffset.UTC), new SecureRandom());
  }
}
