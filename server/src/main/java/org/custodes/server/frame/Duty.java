package org.custodes.server.frame;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What a person is here to do. Duties decide what a person may open; a name or a rank does not.
///
/// The vocabulary stands in the frame so that every room, the lowest too, can name duties in its
/// [AccessRules]; who holds which duty is the business of `identity`.
public enum Duty {
  /// Keeps accounts and duties; sees no content.
  ADMINISTRATOR(false),
  /// Looks at people and their keys: confirms accounts, duties and signing keys; sees no content.
  KEY_OFFICER(false),
  /// The State's officer or the facility's accountant who takes reports in.
  REPORTING_OFFICER(true),
  /// Reads all content and changes nothing.
  INSPECTOR(true),
  /// Keeps the plan of the facility: areas, places, doors, targets.
  FACILITY_ENGINEER(true),
  /// Speaks for the State: gives the rules.
  REGULATOR(true),
  /// Answers for the facility: takes rules over, decides about people's access.
  MANAGER(true),
  /// Is on watch: takes irregularities on and sees them through.
  DUTY_OFFICER(true),
  /// Keeps the facility's books: prepares and signs entries.
  ACCOUNTANT(true);

  private final boolean content;

  Duty(boolean content) {
    this.content = content;
  }

  /// Whether this duty sees material, reports and people's records. Nobody holds a duty that does
  /// together with one that does not.
  public boolean seesContent() {
    return content;
  }

  /// All duties that see content, for the access rules of pages which only show.
  public static Set<Duty> readers() {
    EnumSet<Duty> readers = EnumSet.allOf(Duty.class);
    readers.removeIf(duty -> !duty.seesContent());
    return readers;
  }

  /// The message that names this duty, for example `frame.duty.inspector`.
  public String key() {
    return "frame.duty." + word();
  }

  /// The word under which this duty stands in facts, tables and the interface for programs.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Reads what [#word] wrote.
  ///
  /// @throws IllegalArgumentException if there is no such duty
  public static Duty of(String word) {
    for (Duty duty : values()) {
      if (duty.word().equals(word)) {
        return duty;
      }
    }
    throw new IllegalArgumentException("not a duty: " + word);
  }
}
