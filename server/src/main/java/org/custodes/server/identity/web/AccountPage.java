package org.custodes.server.identity.web;

import java.util.List;
import java.util.UUID;
import org.custodes.server.identity.Session;
import org.custodes.server.identity.SignedIn;
import org.custodes.server.identity.Token;

/// One's own account.
///
/// @param done what was just done: a message key's last part, or empty
record AccountPage(SignedIn person, List<Session> sessions, List<Token> tokens, String done) {

  boolean isThis(UUID session) {
    return person.through().equals(session);
  }
}
