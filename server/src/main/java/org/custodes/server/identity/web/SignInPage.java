package org.custodes.server.identity.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// The page for signing in.
///
/// @param login what was typed before
/// @param next where to go then
/// @param notice what there is to say first
/// @param until when the next try is taken, if too many failed
/// @param provider what the button says that leads to the identity provider; empty where there is
///   none
/// @param passkeys whether passkeys work under this name of host
record SignInPage(
    String login,
    String next,
    Notice notice,
    Optional<Instant> until,
    boolean passkeys,
    String provider) {

  /// What the page says above the form.
  enum Notice {
    NONE,
    SIGNED_OUT,
    /// The second step came too late.
    LATE,
    WRONG,
    /// The passkey did not open.
    NO_PASSKEY,
    /// The identity provider does not answer.
    PROVIDER_SILENT,
    /// What it sent is not right, or it sent nothing.
    PROVIDER_REFUSED,
    /// It vouched for somebody who has no account.
    PROVIDER_UNKNOWN,
    /// It vouched for somebody whose account is closed.
    PROVIDER_CLOSED,
    LOCKED,
    BUSY
  }

  /// Whether the identity provider is what there is to speak of.
  boolean saysOfProvider() {
    return switch (notice) {
      case PROVIDER_SILENT, PROVIDER_REFUSED, PROVIDER_UNKNOWN, PROVIDER_CLOSED -> true;
      case NONE, SIGNED_OUT, LATE, WRONG, NO_PASSKEY, LOCKED, BUSY -> false;
    };
  }

  /// The notice as the last part of a message's key.
  String word() {
    return notice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean says(Notice asked) {
    return notice == asked;
  }
}
