package org.custodes.server.books.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.custodes.accounting.journal.Flaw;
import org.custodes.server.books.BookOutcome;
import org.custodes.server.books.BookOutcome.Wrong;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.frame.Refusal;
import org.custodes.server.frame.Words;
import org.custodes.server.identity.Objection;

/// Says what is wrong with changes: beside fields, beside lines, and to programs.
final class FlawWords {

  /// Longest piece of what was found that is told.
  private static final int LONGEST = 300;

  private FlawWords() {}

  /// What was found and what is wanted, in one sentence.
  static String sentence(Flaw flaw, Words words) {
    return words.say("books.flaw", shown(flaw.found()), flaw.wanted());
  }

  /// A refusal that is no flaw of a field, and what to do.
  static String sentence(Objection why, Words words) {
    Refusal refusal = why.refusal();
    String todo = refusal.key() + ".todo";
    return words.say(refusal.key() + ".detail", refusal.arguments())
        + (words.has(todo) ? " " + words.say(todo, refusal.arguments()) : "");
  }

  /// What is wrong with the one change of a form, beside its fields.
  static FormErrors errors(List<Wrong> wrong, PostForm form, Words words) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (Wrong one : wrong) {
      errors.merge(field(one.flaw(), form), sentence(one.flaw(), words), (a, b) -> a + " " + b);
    }
    return new FormErrors(errors);
  }

  /// Why it cannot be asked for, beside the field that it is about.
  static FormErrors errors(Objection why, Words words) {
    String field =
        switch (why.code()) {
          case "books.reason-missing", "books.not-late" -> "reason";
          case "books.days-closed" -> "date";
          default -> "form";
        };
    return FormErrors.of(field, sentence(why, words));
  }

  /// The first flaw, for a program, with all of them in its member `wrong`. What the books do not
  /// allow has a code of its own; what cannot be right in itself is flawed.
  static Refusal refusal(List<Wrong> wrong, Words words) {
    Flaw first = wrong.getFirst().flaw();
    String found = shown(first.found());
    Refusal refusal =
        switch (first.kind()) {
          case NOT_ENOUGH -> new Refusal(409, "books.not-enough", found, first.wanted());
          case BATCH_NAME_USED -> new Refusal(409, "books.batch-name-used", found, first.wanted());
          case RECEIPT_MISSING -> new Refusal(409, "books.receipt-missing", found, first.wanted());
          default -> new Refusal(422, "books.flawed", found, first.wanted());
        };
    return refusal.with("wrong", wrong.stream().map(one -> OneWrong.of(one, words)).toList());
  }

  /// What programs read of a flaw.
  ///
  /// @param change its place among those sent, from 0
  /// @param line its place in the change, from 0; -1 for the change as a whole
  record OneWrong(
      int change, int line, String field, String code, String found, String wanted, String detail) {

    static OneWrong of(BookOutcome.Wrong wrong, Words words) {
      Flaw flaw = wrong.flaw();
      return new OneWrong(
          wrong.change(),
          flaw.line(),
          flaw.field(),
          "books." + flaw.kind().word(),
          flaw.found(),
          flaw.wanted(),
          sentence(flaw, words));
    }
  }

  private static String field(Flaw flaw, PostForm form) {
    if (flaw.field().equals("date")) {
      return "date";
    }
    List<FormLine> lines = form.filled();
    FormLine line = lines.get(Math.clamp(flaw.line(), 0, lines.size() - 1));
    return switch (flaw.field()) {
      case "contents" -> line.name("element", 0);
      case "code" -> form.of().isRebatching() ? line.name("code") : "form";
      default -> line.name(flaw.field());
    };
  }

  /// What was found, without control characters and not longer than a few lines.
  private static String shown(String found) {
    String bare = found.replaceAll("\\p{Cntrl}", "?");
    String cut = bare.length() > LONGEST ? bare.substring(0, LONGEST) + "…" : bare;
    return cut.isBlank() ? "–" : cut;
  }
}
