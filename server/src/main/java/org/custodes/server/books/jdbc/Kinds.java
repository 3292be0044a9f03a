package org.custodes.server.books.jdbc;

import java.util.Locale;
import org.custodes.accounting.journal.Entry;

/// The kinds of entry as the tables spell them.
final class Kinds {

  private Kinds() {}

  static String word(Entry.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  static Entry.Kind of(String word) {
    return Entry.Kind.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
