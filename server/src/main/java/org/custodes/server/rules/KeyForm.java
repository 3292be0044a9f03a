package org.custodes.server.rules;

import java.util.Set;
import java.util.regex.Pattern;

/// Keys of one form that a kind of pack knows, and the units their values may have.
///
/// @param shown the form as a person reads it
/// @param words what a value in the unit `word` may be; empty where none is
/// @param aboveZero whether a time of 0 is none
record KeyForm(
    String shown, Pattern pattern, Set<RuleUnit> units, Set<String> words, boolean aboveZero) {

  static KeyForm of(String shown, String pattern, RuleUnit... units) {
    return new KeyForm(shown, Pattern.compile(pattern), Set.of(units), Set.of(), false);
  }

  static KeyForm words(String shown, String pattern, String... words) {
    return new KeyForm(
        shown, Pattern.compile(pattern), Set.of(RuleUnit.WORD), Set.of(words), false);
  }

  /// The same form, whose values are above zero.
  KeyForm notZero() {
    return new KeyForm(shown, pattern, units, words, true);
  }

  /// Whether a value of the right unit is one of this form.
  boolean takes(Value value) {
    return switch (value) {
      case Value.Text(String word) -> words.contains(word);
      case Value.Time time -> !aboveZero || time.amount() > 0;
      default -> true;
    };
  }

  boolean fits(String key) {
    return pattern.matcher(key).matches();
  }
}
