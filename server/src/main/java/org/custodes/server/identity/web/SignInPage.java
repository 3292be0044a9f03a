package org.custodes.server.identity.web;

import java.time.Instant;
import java.util.Optional;

/// The page for signing in.
///
/// @param login what was typed before
/// @param next where to go then
/// @param notice what there is to say first
/// @param until when the next try is taken, if too many failed
record SignInPage(String login, String next, Notice notice, Optional<Instant> until) {

  /// What the page says above the form.
  enum Notice {
    NONE,
    SIGNED_OUT,
    /// The second step came too late.
    LATE,
    WRONG,
    LOCKED,
    BUSY
  }

  static SignInPage fresh(String next, Notice notice) {
    return new SignInPage("", next, notice, Optional.empty());
  }

  boolean says(Notice asked) {
    return notice == asked;
  }
}
