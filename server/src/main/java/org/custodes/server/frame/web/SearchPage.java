package org.custodes.server.frame.web;

import java.util.List;
import org.custodes.server.frame.SearchSource.Hit;

/// What was found.
///
/// @param text what was looked for; empty before anything was typed
/// @param hits what was found and this person may open
record SearchPage(String text, List<Hit> hits) {}
