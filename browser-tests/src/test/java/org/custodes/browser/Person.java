package org.custodes.browser;

import java.util.Locale;

/// Who may sign in to the demonstration.
enum Person {
  /// Takes reports in.
  OFFICER,
  /// Reads everything, changes nothing.
  INSPECTOR,
  /// Keeps accounts, sees no content.
  ADMINISTRATOR,
  /// Confirms accounts and keys of others, sees no content.
  KEYS,
  /// Keeps the plan of the facility.
  ENGINEER,
  /// Answers for the facility.
  MANAGER,
  /// Gives the rules.
  REGULATOR,
  /// Keeps the books.
  ACCOUNTANT,
  /// Keeps the books, and signs what the other one prepared.
  DEPUTY;

  String login() {
    return name().toLowerCase(Locale.ROOT);
  }
}
