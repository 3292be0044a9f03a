package org.custodes.server.facts.web;

import java.util.List;
import org.custodes.server.facts.FactReader.Extent;
import org.custodes.server.facts.FactType;
import org.custodes.server.frame.FormErrors;

/// The list of facts.
///
/// @param types the types that can be chosen
/// @param more address of the page that goes on; empty at the end
record RecordPage(
    Extent extent,
    List<Row> rows,
    Wanted wanted,
    FormErrors errors,
    List<FactType> types,
    String more) {}
