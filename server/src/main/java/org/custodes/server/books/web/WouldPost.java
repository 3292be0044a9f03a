package org.custodes.server.books.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.accounting.Unit;
import org.custodes.accounting.journal.AccountKind;
import org.custodes.accounting.journal.ChangeLine;
import org.custodes.server.books.TypedLine;
import org.custodes.server.books.TypedLine.TypedMass;

/// What a typed line would move, as far as it can be read; to be shown, never posted from.
///
/// @param batch empty for an account that is not kept by batch
record WouldPost(AccountKind account, String batch, Content gained) {

  /// What each account would gain; empty where code or masses cannot be read.
  static List<WouldPost> of(TypedLine line) {
    Optional<ChangeCode> code = ChangeCode.of(line.code().strip());
    return code.map(known -> of(line, known)).orElse(List.of());
  }

  /// What an entry's line moved.
  static List<WouldPost> of(ChangeLine line, Mba area) {
    return line.postings(area).stream()
        .map(one ->
            new WouldPost(
                one.account().kind(),
                one.account().batch().map(BatchName::name).orElse(""),
                one.amount()))
        .toList();
  }

  /// The content of a typed mass, where it is one.
  static Optional<Content> content(TypedMass typed) {
    return Optional.of(typed.category().strip())
        .filter(letter -> letter.length() == 1)
        .flatMap(letter -> Category.ofLetter(letter.charAt(0)))
        .flatMap(category -> content(category, typed));
  }

  private static List<WouldPost> of(TypedLine line, ChangeCode code) {
    List<WouldPost> would = new ArrayList<>();
    for (TypedMass mass : line.masses()) {
      content(mass).ifPresent(content -> would.addAll(of(code, line.batch().strip(), content)));
    }
    return would;
  }

  private static List<WouldPost> of(ChangeCode code, String batch, Content content) {
    AccountKind opposite = AccountKind.opposite(code);
    if (code.to().isPresent()) {
      Content arriving = new Content(code.to().get(), content.element(), content.fissile());
      return List.of(
          new WouldPost(AccountKind.STOCK, batch, content.negated()),
          new WouldPost(AccountKind.STOCK, batch, arriving));
    }
    Content gained = content.signed(code.signInBatch());
    return List.of(
        new WouldPost(AccountKind.STOCK, batch, gained),
        new WouldPost(opposite, "", gained.negated()));
  }

  private static Optional<Content> content(Category category, TypedMass typed) {
    Optional<Mass> element = mass(typed.element(), category.reportingUnit());
    Optional<Mass> fissile =
        typed.fissile().isBlank() ? Optional.of(Mass.ZERO) : mass(typed.fissile(), Unit.G);
    if (element.isEmpty() || fissile.isEmpty()) {
      return Optional.empty();
    }
    return BookAsked.read("", _ -> new Content(category, element.get(), fissile.get()));
  }

  private static Optional<Mass> mass(String text, Unit unit) {
    return BookAsked.read(text.strip(), typed -> Mass.of(typed, unit));
  }
}
