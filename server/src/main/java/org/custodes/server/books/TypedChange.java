package org.custodes.server.books;

import java.util.List;
import java.util.UUID;

/// One inventory change as somebody typed or sent it: one line, or for a rebatching one for each
/// batch that gives or gets.
///
/// @param key names the change for ever; whoever sends it twice posts it once
/// @param date the day on which it happened, such as `2026-11-22`
public record TypedChange(UUID key, String date, List<TypedLine> lines) {

  /// Most lines in one change.
  public static final int MOST_LINES = 100;

  public TypedChange {
    lines = List.copyOf(lines);
  }
}
