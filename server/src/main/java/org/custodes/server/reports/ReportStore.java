package org.custodes.server.reports;

import java.util.Optional;
import java.util.UUID;

/// Where received reports are kept: they are added, never changed.
public interface ReportStore {

  /// Opens the recording of one import in the caller's transaction. Only one is open at a time.
  ///
  /// @return empty while another import is being recorded
  Optional<Recording> begin(UUID importId);
}
