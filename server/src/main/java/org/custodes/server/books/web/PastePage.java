package org.custodes.server.books.web;

import java.util.List;
import java.util.UUID;
import org.custodes.server.books.Bookkeeping;
import org.custodes.server.frame.FormErrors;

/// Lines pasted from a spreadsheet, each with its verdict.
///
/// @param base from which the keys of the changes are made
/// @param verdicts of the lines, in their order; empty before anything was pasted
/// @param errors of the form as a whole
/// @param account of whoever pastes: a draft in the browser is theirs alone
record PastePage(
    BookOf of,
    UUID base,
    String text,
    String reason,
    List<Verdict> verdicts,
    FormErrors errors,
    UUID account) {

  PastePage {
    verdicts = List.copyOf(verdicts);
  }

  /// What becomes of one pasted line.
  ///
  /// @param wrong what was found and what is wanted, a sentence each
  /// @param would what it would move; of a line that goes with another, nothing
  record Verdict(Pasted.Row row, List<String> wrong, List<WouldPost> would) {

    Verdict {
      wrong = List.copyOf(wrong);
      would = List.copyOf(would);
    }

    boolean isRight() {
      return wrong.isEmpty();
    }
  }

  long wrong() {
    return verdicts.stream().filter(verdict -> !verdict.isRight()).count();
  }

  boolean isRight() {
    return !verdicts.isEmpty() && wrong() == 0 && !errors.any();
  }

  String action() {
    return of.path() + "/paste";
  }

  String draft() {
    return account + " " + of.code() + " paste";
  }

  static int most() {
    return Bookkeeping.MOST_CHANGES;
  }

  static List<String> fields() {
    return PastedLines.FIELDS;
  }

  /// Lines to copy, with tabs as a spreadsheet has them; nothing of them is anywhere.
  String sample() {
    String day = of.book().opened().toString();
    return String.join(
        "\n",
        String.join(
            "\t",
            "code",
            "date",
            "point",
            "batch",
            "description",
            "items",
            "measurement",
            "category",
            "element",
            "fissile",
            "counterpart",
            "shippersBatch",
            "change"),
        String.join(
            "\t",
            "RD",
            day,
            "1",
            "SAMPLE-1",
            "OGHC",
            "1",
            "N",
            "E",
            "20000",
            "800",
            "ZZ/ZM02",
            "THEIRS-1",
            ""),
        String.join(
            "\t", "RM", day, "1", "SAMPLE-1", "OGHC", "1", "M", "E", "5000", "200", "", "", "a"),
        String.join(
            "\t", "RP", day, "1", "SAMPLE-2", "OGHC", "1", "M", "E", "5000", "200", "", "", "a"));
  }
}
