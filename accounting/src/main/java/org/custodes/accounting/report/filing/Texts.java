package org.custodes.accounting.report.filing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.report.code10.Label;

/// Texts as a labelled report can carry them: capital letters, digits and signs (SG-FM-1172).
final class Texts {

  /// Signs beside letters, digits and the blank; the source lists none, these are our policy's.
  private static final String SIGNS = ".,-+()/:;'=%*?&";

  private Texts() {}

  /// Whether a name can stand in a report as it is. A name is never changed: it is what the batch
  /// is called.
  static Optional<Unreportable> check(String name, Label label, List<UUID> sources) {
    boolean carried = name.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '#' && c != ':');
    return carried
        ? Optional.empty()
        : Optional.of(
            new Unreportable(sources, label, name, "Latin letters, digits and signs but # and :"));
  }

  /// A note in capitals, without accents; what has no place becomes `?`.
  static String note(String text) {
    StringBuilder note = new StringBuilder(text.length());
    Normalizer.normalize(text.toUpperCase(Locale.ROOT), Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> note.append(carried(c)));
    return note.toString().strip();
  }

  /// The first character of a text that a note cannot carry, not even as another; empty if all of
  /// it has a place.
  static Optional<String> uncarried(String text) {
    return Normalizer.normalize(text.toUpperCase(Locale.ROOT), Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .filter(c -> c != '?' && carried(c) == '?')
        .mapToObj(Character::toString)
        .findFirst();
  }

  /// The pieces in which a note is sent: longer text is more entries (label 391).
  static List<String> pieces(String note) {
    List<String> pieces = new ArrayList<>();
    for (int from = 0; from < note.length(); from += Label.NOTE.longest()) {
      pieces.add(note.substring(from, Math.min(note.length(), from + Label.NOTE.longest())));
    }
    return pieces;
  }

  private static char carried(int c) {
    if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c < 128 && SIGNS.indexOf(c) >= 0)) {
      return (char) c;
    }
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR, Character.CONTROL, Character.LINE_SEPARATOR -> ' ';
      case Character.DASH_PUNCTUATION -> '-';
      case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> '\'';
      default -> c == '"' || c == '`' ? '\'' : '?';
    };
  }
}
