package org.custodes.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// A browser that is signed in.
///
/// @param id its name; not the secret that the browser shows
/// @param seenAt its last request, to the minute
/// @param by what was shown to open it
/// @param address from where it was opened
/// @param browser what it calls itself, at most [#LONGEST_BROWSER] characters
public record Session(
    UUID id,
    UUID account,
    Instant startedAt,
    Instant seenAt,
    String address,
    String browser,
    Means by) {

  /// After this long without a request a session is over.
  public static final Duration IDLE = Duration.ofMinutes(30);

  /// After this long a session is over whatever happened.
  public static final Duration LONGEST = Duration.ofHours(12);

  /// How exactly the last request is kept.
  public static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  public static final int LONGEST_BROWSER = 200;

  public Session {
    browser = browser.substring(0, Math.min(browser.length(), LONGEST_BROWSER));
  }

  /// Whether it is still open at this time.
  public boolean open(Instant now) {
    return now.isBefore(seenAt.plus(IDLE)) && now.isBefore(startedAt.plus(LONGEST));
  }
}
