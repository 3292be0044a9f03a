package org.custodes.server.filing.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodes.server.filing.Statement;
import org.custodes.server.filing.Statements;
import org.custodes.server.filing.Statements.Why;
import org.custodes.server.frame.Mark;

/// A statement against reports and books as they are now.
///
/// @param who took it in
record StatementPage(Statement statement, List<Statements.Compared> lines, String who) {

  StatementPage {
    lines = List.copyOf(lines);
  }

  long differing() {
    return lines.stream().filter(line -> line.now().differs()).count();
  }

  long unknown() {
    return lines.stream()
        .filter(line -> line.cause().filter(Why.Unknown.class::isInstance).isPresent())
        .count();
  }

  Mark mark() {
    return differing() == 0 ? Mark.GOOD : unknown() > 0 ? Mark.NOW : Mark.WATCH;
  }

  /// The message of a cause.
  static String key(Why why) {
    return switch (why) {
      case Why.Rounding _ -> "filing.cause.rounding";
      case Why.NotInIt _ -> "filing.statement.not-in-it";
      case Why.Unknown _ -> "filing.cause.unknown";
    };
  }

  /// The reports that were made later or were not received, with their numbers.
  static String reports(Why why) {
    return why instanceof Why.NotInIt(var later, var unreceived)
        ? Stream.concat(later.stream(), unreceived.stream())
            .map(String::valueOf)
            .collect(Collectors.joining(", "))
        : "";
  }

  /// Whether what was said here when it was taken in has changed.
  static boolean moved(Statements.Compared line) {
    return !line.then().equals(line.now());
  }

  String reconciliation(Statements.Compared line) {
    return "/filing/%s/reconciliation?day=%s"
        .formatted(line.now().stated().area(), line.now().stated().day());
  }
}
