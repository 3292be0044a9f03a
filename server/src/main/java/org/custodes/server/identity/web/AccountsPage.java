package org.custodes.server.identity.web;

import java.util.List;
import org.custodes.server.identity.Account;

/// The list of accounts.
///
/// @param part what was looked for
/// @param more the login after which the list goes on; empty at its end
record AccountsPage(List<Account> accounts, String part, String more) {}
