package org.custodes.server.filing.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Mba;
import org.custodes.server.books.Book;
import org.custodes.server.books.Books;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.ActorNames;
import org.custodes.server.filing.DueReports;
import org.custodes.server.filing.FiledReports;
import org.custodes.server.filing.FilingRefusal;
import org.custodes.server.filing.OpenFromReports;
import org.custodes.server.filing.Statement;
import org.custodes.server.filing.Statements;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts together what pages and programs are shown.
@Component
class Reader {

  private final Books books;
  private final DueReports due;
  private final FiledReports filed;
  private final OpenFromReports openings;
  private final Statements statements;
  private final ObjectProvider<ActorNames> names;
  private final Clock clock;

  Reader(
      Books books,
      DueReports due,
      FiledReports filed,
      OpenFromReports openings,
      Statements statements,
      ObjectProvider<ActorNames> names,
      Clock clock) {
    this.books = books;
    this.due = due;
    this.filed = filed;
    this.openings = openings;
    this.statements = statements;
    this.names = names;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  List<FilingPage.Area> areas() {
    return books.all().stream()
        .map(book -> new FilingPage.Area(book, due.of(book.area()), today()))
        .toList();
  }

  List<OpenFromReports.Candidate> candidates() {
    return openings.candidates();
  }

  /// @throws org.custodes.server.frame.Refusal if there are no books of this area
  Book book(String code) {
    return mba(code)
        .flatMap(books::find)
        .orElseThrow(() -> FilingRefusals.refusal(new FilingRefusal.NoBooks(code)));
  }

  AreaPage area(String code) {
    Book book = book(code);
    return new AreaPage(book, due.of(book.area()), filed.of(book.area()), today());
  }

  /// @throws org.custodes.server.frame.Refusal if nothing was filed under this number
  FiledReports.Standing report(String code, String number) {
    Book book = book(code);
    return Optional.of(number)
        .filter(digits -> digits.matches("[0-9]{1,9}"))
        .map(Integer::parseInt)
        .flatMap(found -> filed.find(book.area(), found))
        .orElseThrow(() -> FilingRefusals.refusal(new FilingRefusal.NoReport(code, number)));
  }

  /// @throws org.custodes.server.frame.Refusal if no statement has this name
  Statement statement(String id) {
    return uuid(id)
        .flatMap(statements::find)
        .orElseThrow(() -> FilingRefusals.refusal(new FilingRefusal.NoStatement(id)));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  String who(UUID person) {
    return names.stream()
        .flatMap(one -> one.name(Actor.of(person)).stream())
        .findFirst()
        .orElseGet(() -> person.toString().substring(0, 8));
  }

  /// The day that was typed; empty if none was.
  ///
  /// @throws org.custodes.server.frame.Refusal if it is no day
  static Optional<LocalDate> day(String typed) {
    if (typed.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(typed.strip()));
    } catch (DateTimeException _) {
      throw FilingRefusals.refusal(new FilingRefusal.Malformed("day", typed));
    }
  }

  static Optional<Mba> mba(String code) {
    return code.matches("[A-Z0-9-]{4}") ? Optional.of(new Mba(code)) : Optional.empty();
  }
}
