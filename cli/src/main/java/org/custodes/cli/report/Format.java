package org.custodes.cli.report;

/// The formats of accounting reports that are read.
enum Format {
  /// The IAEA's labelled format, SG-FM-1172.
  CODE10;

  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
