package org.custodes.server.identity.web;

import java.time.Instant;
import java.util.Optional;

/// The page for signing in.
///
/// @param login what was typed before
/// @param next where to go then
/// @param notice what there is to say first
/// @param until when the next try is taken, if too many failed
/// @param passkeys whether passkeys work under this name of host
record SignInPage(
    String login, String next, Notice notice, Optional<Instant> until, boolean passkeys) {

  /// What the page says above the form.
  enum Notice {
    NONE,
    SIGNED_OUT,
    /// The second step came too late.
    LATE,
    WRONG,
    /// The passkey did not open.
    NO_PASSKEY,
    LOCKED,
    BUSY
  }

  boolean says(Notice asked) {
    return notice == asked;
  }
}
