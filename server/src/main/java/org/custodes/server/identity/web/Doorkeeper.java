package org.custodes.server.identity.web;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.custodes.server.frame.AccessRule;
import org.custodes.server.frame.AccessRules;
import org.custodes.server.identity.SignedIn;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Knows who may do what: every room's rules together. What no rule allows is denied.
@Component
class Doorkeeper {

  /// The most specific pattern first.
  private final List<Rule> rules;

  private record Rule(PathPattern pattern, AccessRule rule) {

    boolean fits(String method, PathContainer path) {
      return rule.method().equals(method) && pattern.matches(path);
    }
  }

  /// What the doorkeeper says.
  enum Decision {
    COME_IN,
    /// Open to some who are signed in.
    SIGN_IN_FIRST,
    /// Open once the password is one's own.
    NEW_PASSWORD_FIRST,
    /// Open once a second factor is set up.
    SECOND_FACTOR_FIRST,
    /// Open to other duties.
    NOT_YOURS,
    /// The path is known, the method is not.
    OTHER_METHOD,
    /// No rule knows the path.
    NOTHING_THERE
  }

  Doorkeeper(List<AccessRules> rooms) {
    this.rules =
        rooms.stream()
            .flatMap(room -> room.rules().stream())
            .map(rule -> new Rule(PathPatternParser.defaultInstance.parse(rule.pattern()), rule))
            .sorted(Comparator.comparing(Rule::pattern))
            .toList();
    requireDifferent(rules);
  }

  /// @param method HTTP method in capitals
  /// @param path without query
  Decision decide(String method, String path, Optional<SignedIn> person) {
    String asked = method.equals("HEAD") ? "GET" : method;
    PathContainer parsed = PathContainer.parsePath(path);
    return rules.stream()
        .filter(rule -> rule.fits(asked, parsed))
        .findFirst()
        .map(rule -> decide(rule.rule(), person))
        .orElseGet(() -> unknown(parsed, person));
  }

  /// All rules, as the rooms wrote them.
  Stream<AccessRule> all() {
    return rules.stream().map(Rule::rule);
  }

  private static Decision decide(AccessRule rule, Optional<SignedIn> person) {
    return switch (rule.audience()) {
      case EVERYONE -> Decision.COME_IN;
      case NEWCOMERS -> person.isPresent() ? Decision.COME_IN : Decision.SIGN_IN_FIRST;
      case SIGNED_IN -> person.map(_ -> own(person)).orElse(Decision.SIGN_IN_FIRST);
      case DUTIES -> person.map(who -> duty(rule, who)).orElse(Decision.SIGN_IN_FIRST);
    };
  }

  private static Decision duty(AccessRule rule, SignedIn person) {
    return rule.duties().stream().anyMatch(person::has)
        ? own(Optional.of(person))
        : Decision.NOT_YOURS;
  }

  private static Decision own(Optional<SignedIn> person) {
    if (person.filter(SignedIn::provisional).isPresent()) {
      return Decision.NEW_PASSWORD_FIRST;
    }
    return person.filter(SignedIn::withoutFactor).isPresent()
        ? Decision.SECOND_FACTOR_FIRST
        : Decision.COME_IN;
  }

  /// Somebody who is not signed in learns nothing about which paths there are.
  private Decision unknown(PathContainer path, Optional<SignedIn> person) {
    if (person.isEmpty()) {
      return Decision.SIGN_IN_FIRST;
    }
    return rules.stream().anyMatch(rule -> rule.pattern().matches(path))
        ? Decision.OTHER_METHOD
        : Decision.NOTHING_THERE;
  }

  private static void requireDifferent(List<Rule> rules) {
    Set<String> seen = new HashSet<>();
    for (Rule rule : rules) {
      String line = rule.rule().method() + " " + rule.pattern();
      if (!seen.add(line)) {
        throw new IllegalStateException("two access rules for " + line);
      }
    }
  }
}
