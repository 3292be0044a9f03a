package org.custodes.accounting.report.code10;

/// How much of anything a check takes. Beyond a limit there is a finding, never a crash.
///
/// @param entryBytes longest entry. The longest that the format allows, a note with 2000
///   characters, has about 2,200
/// @param valueBytes longest value that is looked at
/// @param files files in one check
/// @param entries entries in one check
/// @param listedFindings findings that are listed; further ones are counted
public record Limits(int entryBytes, int valueBytes, int files, long entries, int listedFindings) {

  public static final Limits STANDARD =
      new Limits(16 * 1024, 4 * 1024, 10_000, 100_000_000L, 10_000);

  /// Room that the reader needs for one entry and what comes in with it.
  private static final int MOST_ENTRY_BYTES = 64 * 1024;

  public Limits {
    requireRange("bytes of an entry", entryBytes, 64, MOST_ENTRY_BYTES);
    requireRange("bytes of a value", valueBytes, 16, entryBytes);
    requireRange("files", files, 1, 1_000_000);
    requireRange("entries", entries, 1, 1_000_000_000L);
    requireRange("listed findings", listedFindings, 1, 1_000_000);
  }

  private static void requireRange(String what, long found, long min, long max) {
    if (found < min || found > max) {
      throw new IllegalArgumentException(
          "limit of %s is %d to %d, found %d".formatted(what, min, max, found));
    }
  }
}
