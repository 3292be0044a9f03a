package org.custodes.browser;

import java.util.Locale;

/// Who may sign in to the demonstration.
enum Person {
  /// Takes reports in.
  OFFICER,
  /// Reads everything, changes nothing.
  INSPECTOR,
  /// Keeps accounts, sees no content.
  ADMINISTRATOR;

  String login() {
    return name().toLowerCase(Locale.ROOT);
  }
}
