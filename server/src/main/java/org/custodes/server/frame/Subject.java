package org.custodes.server.frame;

import java.util.Locale;

/// The groups of the navigation, in the order in which they stand.
public enum Subject {
  /// Above all groups and without a heading.
  HOME,
  MATERIAL,
  PEOPLE,
  WATCH,
  STANDING,
  RECORD,
  ADMINISTRATION;

  String key() {
    return "frame.subject." + name().toLowerCase(Locale.ROOT);
  }
}
