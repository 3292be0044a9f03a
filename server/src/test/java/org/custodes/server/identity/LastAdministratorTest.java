package org.custodes.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.custodes.server.DatabaseTest;
import org.custodes.server.facts.Envelope;
import org.custodes.server.facts.PaperFacts;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.AccountOutcome.Done;
import org.custodes.server.identity.AccountOutcome.Refused;
import org.custodes.server.identity.jdbc.Stores;
import org.junit.jupiter.api.Test;

/// On a database of its own, where there are no other administrators.
class LastAdministratorTest extends DatabaseTest {

  private static final String PASSWORD = "heron over still water";

  private final Clock clock = Clock.systemUTC();
  private final SecureRandom random = new SecureRandom();
  private final PersonNames names =
      new PersonNames(
          Stores.persons(jdbc), new PersonalSeal(new PersonKeys(folder(), random), random));
  private final Accounts accounts =
      new Accounts(
          Stores.accounts(jdbc, names),
          new PasswordHashing(),
          new Sessions(Stores.sessions(jdbc, names), new SecondFactorRule("nobody"), clock, random),
          Stores.lockouts(jdbc),
          new IdentityFacts(new PaperFacts(new Envelope("ZZ", clock, random))),
          clock,
          random);

  @Test
  void somebodyMustBeAbleToMakeAccounts() {
    Account first =
        done(() -> accounts.bootstrap("first", "First", PASSWORD, Set.of(Duty.ADMINISTRATOR)));
    SignedIn somebody = signedIn(UUID.randomUUID());

    assertThat(in(() -> accounts.disable(somebody, first.id())))
        .isEqualTo(Refused.LAST_ADMINISTRATOR);
    assertThat(codeOfTaking(first)).isEqualTo("identity.last-administrator");

    Account second =
        done(() ->
            accounts.addWithPassword("second", "Second", PASSWORD, Set.of(Duty.ADMINISTRATOR)));
    assertThat(in(() -> accounts.disable(somebody, first.id()))).isInstanceOf(Done.class);
    assertThat(in(() -> accounts.disable(somebody, second.id())))
        .isEqualTo(Refused.LAST_ADMINISTRATOR);
  }

  private Account done(Supplier<AccountOutcome> act) {
    AccountOutcome outcome = in(act);
    assertThat(outcome).isInstanceOf(Done.class);
    return ((Done) outcome).account();
  }

  private AccountOutcome in(Supplier<AccountOutcome> act) {
    return java.util.Objects.requireNonNull(transactions.execute(_ -> act.get()));
  }

  /// Why the duty cannot be taken from this account.
  private String codeOfTaking(Account account) {
    AccountStore store = Stores.accounts(jdbc, names);
    DutiesChange change = new DutiesChange(new KnownAccount(store, Stores.persons(jdbc)), store);
    DutiesChange.Changed taken =
        new DutiesChange.Changed(
            new KnownAccount.Named(account.id(), account.person()),
            account.held(),
            Held.everywhere(Set.of(Duty.INSPECTOR)));
    return java.util.Objects.requireNonNull(
        transactions.execute(_ -> change.objection(taken).orElseThrow().code()));
  }

  private static String folder() {
    return Path.of("target", "name-keys-" + UUID.randomUUID()).toAbsolutePath().toString();
  }

  private static SignedIn signedIn(UUID account) {
    return new SignedIn(
        account,
        account,
        new Login("somebody"),
        "Somebody",
        Held.everywhere(Set.of(Duty.ADMINISTRATOR)),
        false,
        UUID.randomUUID(),
        false);
  }
}
