package org.custodes.server.identity.web;

import org.custodes.server.identity.Account;

/// A one-time password to hand over: shown once.
///
/// @param fresh whether the account was made just now
record PasswordGivenPage(Account account, String password, boolean fresh) {

  @Override
  public String toString() {
    return "a one-time password";
  }
}
