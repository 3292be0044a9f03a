package org.custodes.accounting.report;

import static java.util.Objects.requireNonNull;

/// One file, read to its end.
///
/// @param sha256 of its bytes, 64 hexadecimal digits in lower case
/// @param entries all entries in it, accepted or not
public record FileSummary(String name, String sha256, long bytes, int reports, long entries) {

  public FileSummary {
    requireNonNull(name, "name");
    requireNonNull(sha256, "sha256");
  }
}
