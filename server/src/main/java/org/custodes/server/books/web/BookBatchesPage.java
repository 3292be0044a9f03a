package org.custodes.server.books.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.server.books.AsKnown;
import org.custodes.server.books.BookLedger.Batch;
import org.jspecify.annotations.Nullable;

/// What each batch holds at the end of a day.
///
/// @param after the last batch of the page before; empty on the first
/// @param next the last batch of this page, if there are more
record BookBatchesPage(
    BookOf of,
    AsKnown when,
    ZoneId zone,
    String after,
    List<Batch> batches,
    Optional<String> next) {

  BookBatchesPage {
    batches = List.copyOf(batches);
  }

  /// One way of writing the masses of each category.
  Map<Category, Shown> shown() {
    Map<Category, List<Content>> all =
        batches.stream().map(Batch::content).collect(Collectors.groupingBy(Content::category));
    return all.entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, one -> Shown.of(one.getKey(), one.getValue())));
  }

  String known() {
    return BookPaths.local(when, zone);
  }

  String path() {
    return of.path() + "/batches";
  }

  String csv() {
    return of.path() + "/batches.csv?" + BookPaths.days(when);
  }

  String ledger(Batch batch) {
    return BookPaths.ledger(of.code(), batch.content().category(), batch.batch().name(), when);
  }

  String post(Batch batch) {
    return of.path() + "/post?batch=" + BookPaths.encoded(batch.batch().name());
  }

  Optional<String> nextPath() {
    return next.map(
        name -> path() + "?" + BookPaths.days(when) + "&after=" + BookPaths.encoded(name));
  }

  @Nullable String firstPath() {
    return after.isEmpty() ? null : path() + "?" + BookPaths.days(when);
  }
}
