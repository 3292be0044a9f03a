package org.custodes.server.reports;

import java.time.Duration;

/// How much one import may be.
public final class ImportLimits {

  /// Most files in one import.
  public static final int FILES = 100;

  /// Most bytes in all files of one import: more than a million entries.
  public static final long BYTES = 512L << 20;

  /// Most entries in all files of one import.
  public static final long ENTRIES = 2_500_000;

  /// Longest name of a file, in characters.
  public static final int NAME_LENGTH = 200;

  /// Most findings that are listed; all are counted.
  public static final int FINDINGS = 1_000;

  /// How long an import waits for the one before it.
  public static final Duration WAIT = Duration.ofSeconds(30);

  private ImportLimits() {}
}
