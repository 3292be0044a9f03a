package org.custodes.server.reports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Files that were taken together, whole.
///
/// @param by the account that imported them
/// @param warnings how many findings of level W came with them
public record Import(
    UUID id,
    Instant at,
    String by,
    List<ReceivedFile> files,
    int reports,
    long entries,
    long warnings) {

  public Import {
    files = List.copyOf(files);
  }
}
