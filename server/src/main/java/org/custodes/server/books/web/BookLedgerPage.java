package org.custodes.server.books.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodes.accounting.Category;
import org.custodes.server.books.AsKnown;
import org.custodes.server.books.BookLedger.Move;
import org.custodes.server.books.web.BookReading.Place;
import org.custodes.server.books.web.BookReading.Wanted;

/// The general ledger of a category, or of one batch of it, with what is held after each posting.
///
/// @param continued whether pages come before it
record BookLedgerPage(
    Wanted wanted, ZoneId zone, List<Move> moves, boolean continued, Optional<Place> next) {

  BookLedgerPage {
    moves = List.copyOf(moves);
  }

  BookOf of() {
    return wanted.of();
  }

  Category category() {
    return wanted.category();
  }

  AsKnown when() {
    return wanted.when();
  }

  String batch() {
    return wanted.batch().map(Object::toString).orElse("");
  }

  Shown shown() {
    return Shown.of(
        category(), moves.stream().flatMap(one -> Stream.of(one.gained(), one.held())).toList());
  }

  String known() {
    return BookPaths.local(when(), zone);
  }

  String action() {
    return of().path() + "/ledger";
  }

  String csv() {
    return of().path() + "/ledger.csv?" + query();
  }

  String firstPath() {
    return action() + "?" + query();
  }

  Optional<String> nextPath() {
    return next.map(place -> firstPath() + "&after=" + place);
  }

  String batchPath(Move move) {
    return BookPaths.ledger(of().code(), category(), move.batch().name(), when());
  }

  static List<Category> categories() {
    return List.of(Category.values());
  }

  private String query() {
    return "category="
        + category().letter()
        + "&from="
        + wanted.from()
        + "&"
        + BookPaths.days(when())
        + BookPaths.optional("batch", wanted.batch());
  }
}
