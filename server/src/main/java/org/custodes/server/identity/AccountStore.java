package org.custodes.server.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Keeps accounts.
public interface AccountStore {

  /// Most accounts given at once.
  int MOST_ROWS = 100;

  /// Most accounts among which a name is looked for: names are sealed, so each is opened for it.
  int MOST_SEARCHED = 10_000;

  boolean isEmpty();

  Optional<Account> find(UUID id);

  Optional<Account> find(Login login);

  /// All accounts of a person.
  List<Account> of(UUID person);

  /// Accounts by login. Where a part is asked for, the first [#MOST_SEARCHED] after `after` are
  /// looked through.
  ///
  /// @param part what login or name contain, in small letters; empty for all
  /// @param after only logins after this one; empty from the first
  /// @return at most [#MOST_ROWS]
  List<Account> list(String part, String after);

  Tally tally();

  /// How many accounts there are.
  ///
  /// @param open can be used
  /// @param waiting still have the one-time password
  /// @param closed cannot be used
  record Tally(int open, int waiting, int closed) {}

  /// Adds an account with its duties, and its person with the name under seal.
  ///
  /// @return whether it was added; not if the login is taken
  boolean add(Account account);

  void setDuties(UUID account, Set<Held> held, Instant at);

  void setDisabled(UUID account, Optional<Instant> at);

  Optional<String> passwordHash(UUID account);

  /// @param provisional whether it must be changed before anything else
  void setPassword(UUID account, String hash, boolean provisional, Instant at);

  /// How many accounts can administer, this one left out. Until the transaction ends nobody else
  /// can take the duty away.
  int otherAdministrators(UUID account);
}
