package org.custodes.server.facts.web;

import java.util.List;

/// One fact, to its exact bytes.
///
/// @param text the canonical bytes, which are UTF-8
/// @param hex the same as hexadecimal digits, sixteen bytes a line
record FactPage(Row row, List<Said> said, String text, List<String> hex) {

  /// One field.
  ///
  /// @param value as it stands in the bytes
  /// @param unit empty where it has none
  record Said(String name, String meaning, String value, String unit) {}
}
