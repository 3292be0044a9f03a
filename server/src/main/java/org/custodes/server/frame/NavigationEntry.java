package org.custodes.server.frame;

import java.util.Optional;
import java.util.function.Supplier;

/// A place in the navigation. A room makes one bean for each of its subjects.
///
/// The entry is shown to those who may `GET` its path, so the list of duties is kept in
/// [AccessRules] alone.
///
/// @param subject the group it stands in
/// @param order its place in the group; lower is higher
/// @param icon name of a symbol in `icons.svg`
/// @param key message with the name of the subject
/// @param path where it leads
/// @param letter the letter that leads there after `g`, lower case
/// @param count what waits there for this person, asked on every page: it must be quick
public record NavigationEntry(
    Subject subject,
    int order,
    String icon,
    String key,
    String path,
    char letter,
    Supplier<Optional<Count>> count) {

  public NavigationEntry {
    if (letter < 'a' || letter > 'z') {
      throw new IllegalArgumentException("a letter from a to z leads to " + path + ": " + letter);
    }
  }

  /// An entry where nothing is counted.
  public NavigationEntry(
      Subject subject, int order, String icon, String key, String path, char letter) {
    this(subject, order, icon, key, path, letter, Optional::empty);
  }
}
