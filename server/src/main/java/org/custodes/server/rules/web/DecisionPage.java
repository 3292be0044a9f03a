package org.custodes.server.rules.web;

import java.util.List;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.rules.DecisionReplay;
import org.custodes.server.rules.Rule;
import org.jspecify.annotations.Nullable;

/// A decision and the rules it was made by.
///
/// @param fact as typed
/// @param found absent before anybody asked, and where nothing was found
record DecisionPage(String fact, FormErrors errors, DecisionReplay.Outcome.@Nullable Found found) {

  static DecisionPage blank() {
    return new DecisionPage("", FormErrors.none(), null);
  }

  /// The values of the pack that held on the day of the decision.
  List<Rule> rules() {
    return found == null
        ? List.of()
        : found.file().stream()
            .flatMap(file -> file.pack().rules().stream())
            .filter(rule -> rule.holdsOn(found.day()))
            .toList();
  }
}
