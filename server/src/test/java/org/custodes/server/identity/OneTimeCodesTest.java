package org.custodes.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.custodes.server.SigningTest;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.FactReader;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Approvals.Signing;
import org.custodes.server.identity.OneTimeCodes.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class OneTimeCodesTest extends SigningTest {

  private static final Instant START = Instant.parse("2026-08-14T12:00:00Z");
  private static final Set<Duty> INSPECTOR = Set.of(Duty.INSPECTOR);

  @Autowired private CodeStore store;
  @Autowired private PersonalSeal seal;
  @Autowired private Tries tries;
  @Autowired private Sessions sessions;
  @Autowired private IdentityFacts told;
  @Autowired private AccountStore accounts;
  @Autowired private AccountRequests requests;
  @Autowired private FactReader facts;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transactions;

  @Test
  void codesCountOnceOneWasShown() {
    Account account = newPerson(INSPECTOR);
    OneTimeCodes codes = at(START);
    codes.offer(signedIn(account));

    assertThat(codes.since(account.id())).isEmpty();
    assertThat(in(() -> codes.turnOn(signedIn(account), code(account, START))))
        .isEqualTo(Outcome.DONE);
    assertThat(codes.since(account.id())).contains(START);
    assertThat(codes.offered(signedIn(account))).isEmpty();
    assertThat(codes.offer(signedIn(account))).isFalse();
  }

  @Test
  void secretThatWaitedTooLongIsNotTaken() {
    Account account = newPerson(INSPECTOR);
    at(START).offer(signedIn(account));
    Instant late = START.plus(CodeStore.OFFERED);

    assertThat(at(late).turnOn(signedIn(account), code(account, late)))
        .isEqualTo(Outcome.NO_SECRET);
  }

  @Test
  void codeIsTakenOnceAndNoneBeforeItAfterwards() {
    Account account = withCodes();
    Instant later = START.plusSeconds(300);
    String before = code(account, later.minus(Totp.STEP));
    String code = code(account, later);

    assertThat(at(later).accepts(account, code)).isTrue();
    assertThat(at(later).accepts(account, code)).isFalse();
    assertThat(at(later).accepts(account, before)).isFalse();
    assertThat(at(later).accepts(account, code(account, later.plus(Totp.STEP)))).isTrue();
  }

  @Test
  void codeWithWhichTheyWereTurnedOnIsUsed() {
    Account account = withCodes();

    assertThat(at(START).accepts(account, code(account, START))).isFalse();
  }

  @Test
  void databaseTakesNoStepBack() {
    Account account = withCodes();

    assertThatThrownBy(() ->
            jdbc.sql("update identity.code set used_step = 1 where account = ?")
                .param(account.id())
                .update())
        .hasStackTraceContaining("a step that was used cannot be used again");
  }

  @Test
  void secretLiesSealedInTheDatabase() {
    Account account = withCodes();
    CodeStore.Kept kept = store.find(account.id()).orElseThrow();

    assertThat(new String(kept.sealed().toArray(), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain(secret(account).text());
    assertThat(seal.open(UUID.randomUUID(), PersonalSeal.Purpose.CODES, kept.sealed())).isEmpty();
  }

  @Test
  void turningOnEndsOtherSessionsAndTurningOffTakesACode() {
    Account account = newPerson(INSPECTOR);
    Secret other = sessions.begin(account.id(), "127.0.0.1", "test");
    OneTimeCodes codes = at(START);
    codes.offer(signedIn(account));
    in(() -> codes.turnOn(signedIn(account), code(account, START)));
    Instant later = START.plusSeconds(90);

    assertThat(sessions.recognise(other)).isEmpty();
    assertThat(in(() -> at(later).turnOff(signedIn(account), "000000"))).isEqualTo(Outcome.WRONG);
    assertThat(in(() -> at(later).turnOff(signedIn(account), code(account, later))))
        .isEqualTo(Outcome.DONE);
    assertThat(at(later).since(account.id())).isEmpty();
    assertThat(only("identity.factor-added.1", account).canonical().text())
        .contains("\"kind\":\"code\"");
    assertThat(only("identity.factor-removed.1", account).canonical().text())
        .contains("\"own\":true");
  }

  @Test
  void wrongCodesOfSomebodySignedInLockTheAccount() {
    Account account = withCodes();
    Instant later = START.plus(Duration.ofHours(1));
    for (int failure = 0; failure < Lockout.ACCOUNT_TRIES; failure++) {
      assertThat(in(() -> at(later).turnOff(signedIn(account), "no code")))
          .isEqualTo(Outcome.WRONG);
    }

    assertThat(in(() -> at(later).turnOff(signedIn(account), code(account, later))))
        .isEqualTo(Outcome.LOCKED);
  }

  @Test
  void passwordThatTwoGaveEndsTheCodes() {
    Account account = withCodes();
    founder("two");
    SignedIn officer = signer(Duty.KEY_OFFICER, "first").person();

    AccountOutcome asked = requests.givePassword(officer, account.id());

    assertThat(byTwo(((AccountOutcome.Asked) asked).approval())).isInstanceOf(Signing.Done.class);
    assertThat(at(START).since(account.id())).isEmpty();
    assertThat(only("identity.factor-removed.1", account).canonical().text())
        .contains("\"own\":false");
  }

  @Test
  void codesOfAnotherAreNotTaken() {
    Account account = withCodes();
    Account other = withCodes();
    Instant later = START.plusSeconds(300);

    assertThat(at(later).accepts(account, code(other, later))).isFalse();
    assertThat(accounts.find(other.id())).isPresent();
  }

  private Account withCodes() {
    Account account = newPerson(INSPECTOR);
    OneTimeCodes codes = at(START);
    codes.offer(signedIn(account));
    assertThat(in(() -> codes.turnOn(signedIn(account), code(account, START))))
        .isEqualTo(Outcome.DONE);
    return account;
  }

  private String code(Account account, Instant moment) {
    return Totp.code(secret(account).bits(), Totp.step(moment), Totp.DIGITS);
  }

  private CodeSecret secret(Account account) {
    CodeStore.Kept kept = store.find(account.id()).orElseThrow();
    return seal.open(account.person(), PersonalSeal.Purpose.CODES, kept.sealed())
        .map(CodeSecret::new)
        .orElseThrow();
  }

  /// What Spring does around a method of the bean.
  private Outcome in(Supplier<Outcome> act) {
    return Objects.requireNonNull(transactions.execute(_ -> act.get()));
  }

  private OneTimeCodes at(Instant moment) {
    return new OneTimeCodes(
        store,
        seal,
        tries,
        sessions,
        told,
        Clock.fixed(moment, ZoneOffset.UTC),
        new SecureRandom());
  }

  private Fact only(String type, Account account) {
    FactReader.Filter filter =
        new FactReader.Filter(
            Optional.of(type),
            Optional.empty(),
            Optional.of("account " + account.id()),
            Optional.empty(),
            Optional.empty());
    List<Fact> found = facts.newest(filter, OptionalLong.empty(), 10);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }
}
