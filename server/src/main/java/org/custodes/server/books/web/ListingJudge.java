package org.custodes.server.books.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.journal.ListedBatch;
import org.custodes.server.books.BookLedger;
import org.custodes.server.books.BookOutcome.Wrong;
import org.custodes.server.books.ReadListing;
import org.custodes.server.books.TypedLine;
import org.custodes.server.books.web.ListingPage.Compared;
import org.custodes.server.books.web.ListingPage.Total;
import org.custodes.server.books.web.ListingPage.Verdict;
import org.custodes.server.books.web.Pasted.Row;
import org.custodes.server.frame.Words;

/// Judges a listing line by line, and lays it beside the book.
///
/// @param pasted what was sent
/// @param lines for each line of the listing the pasted ones
/// @param read what can be read of it
record ListingJudge(Pasted pasted, List<List<Row>> lines, ReadListing read) {

  static ListingJudge of(ListingForm form) {
    Pasted pasted = form.pasted();
    List<List<Row>> lines = ListingForm.lines(pasted.rows());
    return new ListingJudge(pasted, lines, ReadListing.of(ListingForm.typed(lines)));
  }

  List<TypedLine> typed() {
    return ListingForm.typed(lines);
  }

  /// What is wrong, in the order of the lines.
  List<Verdict> verdicts(Words words) {
    Stream<Verdict> surplus =
        pasted.rows().stream()
            .filter(row -> row.surplus() > 0)
            .map(row -> new Verdict(row, words.say("books.paste.surplus", row.surplus())));
    Stream<Verdict> wrong = read.wrong().stream().map(one -> verdict(one, words));
    return Stream.concat(surplus, wrong)
        .sorted(Comparator.comparingInt(one -> one.row().number()))
        .toList();
  }

  Verdict verdict(Wrong wrong, Words words) {
    List<Row> rows = lines.get(wrong.change());
    return new Verdict(rows.getFirst(), FlawWords.sentence(wrong.flaw(), words));
  }

  /// How many pasted lines have something wrong.
  static int count(List<Verdict> verdicts) {
    Set<Integer> numbers = new HashSet<>();
    verdicts.forEach(verdict -> numbers.add(verdict.row().number()));
    return numbers.size();
  }

  /// Book and listing, for each category of either.
  List<Total> totals(List<BookLedger.Batch> book) {
    Map<Category, Content> booked = new EnumMap<>(Category.class);
    Map<Category, Content> found = new EnumMap<>(Category.class);
    book.forEach(one -> booked.merge(one.content().category(), one.content(), Content::plus));
    found().forEach(one -> found.merge(one.category(), one, Content::plus));
    return Stream.of(Category.values())
        .filter(one -> booked.containsKey(one) || found.containsKey(one))
        .map(one ->
            new Total(
                one,
                booked.getOrDefault(one, Content.zero(one)),
                found.getOrDefault(one, Content.zero(one))))
        .toList();
  }

  /// Every batch and category in which they differ, by name.
  List<Compared> differing(List<BookLedger.Batch> book) {
    Map<String, Compared> all = new TreeMap<>();
    book.forEach(one ->
        all.put(
            key(one.batch(), one.content()),
            new Compared(one.batch(), one.content(), Content.zero(one.content().category()))));
    for (ListedBatch row : read.rows()) {
      for (Content content : row.contents()) {
        Content zero = Content.zero(content.category());
        all.merge(
            key(row.batch(), content),
            new Compared(row.batch(), zero, content),
            (a, b) -> new Compared(a.batch(), a.book().plus(b.book()), a.found().plus(b.found())));
      }
    }
    List<Compared> differing = new ArrayList<>(all.values());
    differing.removeIf(one -> one.missing().isZero());
    return differing;
  }

  private List<Content> found() {
    return read.rows().stream().flatMap(row -> row.contents().stream()).toList();
  }

  private static String key(BatchName batch, Content content) {
    return batch.name() + " " + content.category().letter();
  }
}
