package org.custodes.server.rules.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.frame.Words;
import org.custodes.server.identity.SigningRules.Requirement;
import org.custodes.server.rules.DecisionReplay;
import org.custodes.server.rules.DecisionReplay.Compared;
import org.custodes.server.rules.PackFile;
import org.custodes.server.rules.Rule;
import org.jspecify.annotations.Nullable;

/// A decision, the rules it was made by, and how it would have come out by others.
///
/// @param fact as typed
/// @param found absent before anybody asked, and where nothing was found
/// @param others packs under which it can be replayed
/// @param compared the same decision under one of them, where that was asked for
record DecisionPage(
    String fact,
    FormErrors errors,
    DecisionReplay.Outcome.@Nullable Found found,
    List<PackFile> others,
    Optional<Compared> compared) {

  DecisionPage {
    others = List.copyOf(others);
  }

  static DecisionPage blank() {
    return refused("", FormErrors.none());
  }

  static DecisionPage refused(String fact, FormErrors errors) {
    return new DecisionPage(fact, errors, null, List.of(), Optional.empty());
  }

  /// Whether this pack is the one under which it was replayed.
  boolean chosen(PackFile file) {
    return compared.filter(one -> one.file().version().equals(file.version())).isPresent();
  }

  /// Who had to sign, would have to today, and would have had to by the other pack.
  List<RuleWords.SigningRow> signing(DecisionReplay.Signing signing, Words words) {
    Stream<Requirement> each =
        Stream.concat(
            Stream.of(signing.then(), signing.today()),
            compared.map(Compared::requirement).stream());
    return RuleWords.signing(each.toList(), words);
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
