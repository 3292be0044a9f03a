package org.custodes.server.rules;

import java.util.Locale;

/// One thing that is wrong with a pack's file.
///
/// @param file its name
/// @param line from 1
/// @param found the thing found, cut to [#LONGEST] characters
/// @param wanted what was wanted instead, in words
public record PackFault(String file, int line, Kind kind, String found, String wanted) {

  /// The longest piece of a file that a fault repeats.
  public static final int LONGEST = 80;

  /// What may be wrong.
  public enum Kind {
    TOO_LARGE,
    NOT_TEXT,
    SYNTAX,
    SEVERAL_DOCUMENTS,
    TOO_DEEP,
    ANCHOR,
    TAG,
    WRONG_SHAPE,
    UNKNOWN_MEMBER,
    MEMBER_TWICE,
    MEMBER_MISSING,
    MALFORMED,
    TOO_MANY_VALUES,
    UNKNOWN_PACK_KIND,
    UNKNOWN_KEY,
    UNKNOWN_UNIT,
    UNIT_OF_ANOTHER_KEY,
    VALUE_MALFORMED,
    NO_CITATION,
    UNKNOWN_MARK,
    CONFIRMED_UNREAD,
    DATES_REVERSED,
    DATES_OVERLAP;

    /// Its stable name, for example `dates-overlap`.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public PackFault {
    found = found.length() > LONGEST ? found.substring(0, LONGEST) + "…" : found;
  }
}
