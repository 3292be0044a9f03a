package org.custodes.server.identity.web;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.custodes.server.identity.Factor;
import org.custodes.server.identity.web.SignInPage.Notice;

/// The page for whoever is halfway in.
///
/// @param asked what they can show; nothing while they must wait
/// @param next where to go then
/// @param until when the next try is taken, if too many failed
record SecondStepPage(Set<Factor> asked, String next, Notice notice, Optional<Instant> until) {

  boolean says(Notice one) {
    return notice == one;
  }

  boolean asksCode() {
    return asked.contains(Factor.CODE);
  }

  boolean asksPasskey() {
    return asked.contains(Factor.PASSKEY);
  }
}
