package org.custodes.cli.validate;

import java.util.Locale;

/// What became of a case.
enum Verdict {
  PASSED,
  FAILED,
  /// Not calculated; the case carries the reason.
  SKIPPED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
