package org.custodes.server.facts.web;

import java.util.List;
import java.util.Map;
import org.custodes.server.facts.FactReader.Extent;
import org.custodes.server.facts.FactType;
import org.custodes.server.frame.FormErrors;

/// The list of facts.
///
/// @param types the types that can be chosen
/// @param tally how many facts there are of each type
/// @param more address of the page that goes on; empty at the end
record RecordPage(
    Extent extent,
    List<Row> rows,
    Wanted wanted,
    FormErrors errors,
    List<FactType> types,
    Map<String, Long> tally,
    String more) {

  /// A type in words, with the number of its facts.
  String named(FactType type) {
    return type.meaning() + " (" + tally.getOrDefault(type.name(), 0L) + ")";
  }
}
