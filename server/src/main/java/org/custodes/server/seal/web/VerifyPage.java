package org.custodes.server.seal.web;

/// How anybody checks the record elsewhere.
///
/// @param folder where the log's files are
/// @param dump the command that writes the tables as text
/// @param command the command that checks both
record VerifyPage(String folder, String dump, String command) {

  static VerifyPage of(String folder) {
    return new VerifyPage(
        folder,
        "pg_dump --format=plain --data-only --file=custodes.sql custodes",
        "custodes log verify log --policy policy.txt --dump custodes.sql --heads heads");
  }
}
