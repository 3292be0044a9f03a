package org.custodes.server.filing.web;

import java.util.List;
import org.custodes.server.filing.ReadStatement;
import org.custodes.server.filing.Statement;
import org.custodes.server.filing.Statements;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.frame.Mark;

/// The Agency's statements that were taken in, and the form for another.
///
/// @param typed what came back with the form
/// @param wrong what is wrong with its lines
record StatementsPage(
    List<Statement> statements,
    Statements.Typed typed,
    List<ReadStatement.Wrong> wrong,
    FormErrors errors) {

  /// What may be typed as lines, in characters.
  static final int LONGEST = 40_000;

  StatementsPage {
    statements = List.copyOf(statements);
    wrong = List.copyOf(wrong);
  }

  static long differing(Statement statement) {
    return statement.lines().stream().filter(Statement.Line::differs).count();
  }

  static Mark mark(Statement statement) {
    return differing(statement) == 0 ? Mark.GOOD : Mark.WATCH;
  }
}
