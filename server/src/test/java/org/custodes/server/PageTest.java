package org.custodes.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.frame.Duty;
import org.custodes.server.identity.Account;
import org.custodes.server.identity.AccountOutcome;
import org.custodes.server.identity.Accounts;
import org.custodes.server.identity.Sessions;
import org.custodes.server.identity.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/// A test of pages, with people who are signed in.
public abstract class PageTest extends ServerTest {

  /// The password of every account that such a test makes.
  protected static final String PASSWORD = "heron over still water";

  /// Making an account costs a password's hash, so each duty has one for the whole run of a server.
  private static final Map<String, Account> PEOPLE = new HashMap<>();

  @Autowired private Accounts accounts;
  @Autowired private Sessions sessions;

  private final List<Browser> open = new ArrayList<>();

  @AfterEach
  final void closeBrowsers() {
    open.forEach(Browser::close);
    open.clear();
  }

  /// The browser of nobody in particular.
  protected final Browser nobody() {
    Browser browser = new Browser(uri("/"));
    open.add(browser);
    return browser;
  }

  /// A browser in which somebody with this duty is signed in.
  protected final Browser as(Duty duty) {
    return as(person(duty));
  }

  /// A browser in which this account is signed in.
  protected final Browser as(Account account) {
    Browser browser = nobody();
    browser.setCookie(
        "custodes_session", sessions.begin(account.id(), "127.0.0.1", "test").reveal());
    return browser;
  }

  /// Somebody with this duty. What a test does to this account it undoes.
  protected final Account person(Duty duty) {
    synchronized (PEOPLE) {
      return PEOPLE.computeIfAbsent(uri("/") + duty.word(), _ -> newPerson(Set.of(duty)));
    }
  }

  /// The account in a session of its own.
  protected static SignedIn signedIn(Account account) {
    return new SignedIn(
        account.id(),
        account.person(),
        account.login(),
        account.name(),
        account.held(),
        false,
        UUID.randomUUID(),
        false);
  }

  /// A new account, for tests that change it.
  protected final Account newPerson(Set<Duty> duties) {
    String login = "t" + UUID.randomUUID().toString().substring(0, 12);
    AccountOutcome made = accounts.addWithPassword(login, "Test Person", PASSWORD, duties);
    if (made instanceof AccountOutcome.Done(Account account)) {
      return account;
    }
    throw new IllegalStateException("no account: " + made);
  }
}
