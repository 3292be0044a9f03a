package org.custodes.server.rules.web;

import org.custodes.server.frame.FormErrors;
import org.custodes.server.rules.PackFile;
import org.custodes.server.rules.Preview;
import org.jspecify.annotations.Nullable;

/// What a pack would have decided otherwise.
///
/// @param outcome absent where the days asked for are none
record PreviewPage(
    PackFile file,
    String effective,
    String from,
    String until,
    FormErrors errors,
    Preview.@Nullable Outcome outcome) {

  long different() {
    return outcome == null
        ? 0
        : outcome.decisions().stream().mapToLong(one -> one.replay().different()).sum();
  }

  long decisions() {
    return outcome == null
        ? 0
        : outcome.decisions().stream().mapToLong(one -> one.replay().decisions()).sum();
  }

  String path() {
    return Paths.of(file.version());
  }
}
