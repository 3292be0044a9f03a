package org.custodes.server.identity;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets in whom an identity provider vouches for. Its word stands for the password: accounts are
/// made here, and a second factor that was set up here is asked for here.
@Service
public class ProviderSignIn {

  private final AccountStore accounts;
  private final SecondStep next;

  ProviderSignIn(AccountStore accounts, SecondStep next) {
    this.accounts = accounts;
    this.next = next;
  }

  /// What came of it.
  public sealed interface Outcome {

    record Welcome(Secret session) implements Outcome {}

    /// A second factor is asked for; see [SecondStep].
    record Halfway(Secret secret) implements Outcome {}

    /// There is no account of this name.
    record Unknown() implements Outcome {}

    /// The account is closed.
    record Closed() implements Outcome {}
  }

  /// @param named the login, as the provider says it
  @Transactional
  public Outcome welcome(String named, Client client) {
    return Login.of(named)
        .flatMap(accounts::find)
        .map(account -> welcome(account, client))
        .orElseGet(Outcome.Unknown::new);
  }

  private Outcome welcome(Account account, Client client) {
    if (account.disabled()) {
      return new Outcome.Closed();
    }
    return switch (next.first(account, Means.PROVIDER, client)) {
      case SignIn.Outcome.Welcome(Secret session, var _) -> new Outcome.Welcome(session);
      case SignIn.Outcome.Halfway(Secret secret) -> new Outcome.Halfway(secret);
      case SignIn.Outcome.Wrong _, SignIn.Outcome.Locked _, SignIn.Outcome.Busy _ ->
          throw new IllegalStateException("the first step was right already");
    };
  }
}
