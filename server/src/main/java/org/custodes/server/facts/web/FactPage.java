package org.custodes.server.facts.web;

import java.util.List;

/// One fact, to its exact bytes.
///
/// @param text the canonical bytes, which are UTF-8
/// @param hex the same as hexadecimal digits, sixteen bytes a line
record FactPage(Row row, List<Said> said, Signatures signatures, String text, List<String> hex) {

  /// One field.
  ///
  /// @param values as they stand in the bytes; more than one where the field is a list
  /// @param plain whether they are words, rather than identities, hashes or records
  /// @param unit empty where it has none
  record Said(String name, String meaning, List<String> values, boolean plain, String unit) {}
}
