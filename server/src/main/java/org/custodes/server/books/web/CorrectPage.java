package org.custodes.server.books.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.journal.AccountKind;
import org.custodes.server.books.Bookkeeping;
import org.custodes.server.books.PostedEntry;
import org.custodes.server.books.TypedChange;
import org.custodes.server.frame.FormErrors;

/// The form for a correction: the whole change as it should have been, and why.
///
/// @param moves what each account gains by the correction: new less old; empty before it was asked
///   for
record CorrectPage(
    BookOf of,
    PostedEntry posted,
    PostForm form,
    ChangeLists lists,
    List<WouldPost> moves,
    boolean looked,
    FormErrors errors,
    UUID account) {

  CorrectPage {
    moves = List.copyOf(moves);
  }

  /// What taking the old entry back and posting the new one moves; accounts in which nothing
  /// changes are left out.
  static List<WouldPost> moves(PostedEntry old, TypedChange replacement) {
    List<WouldPost> all =
        new ArrayList<>(
            replacement.lines().stream().flatMap(line -> WouldPost.of(line).stream()).toList());
    old.entry().lines().stream()
        .flatMap(line -> WouldPost.of(line, old.entry().area()).stream())
        .map(one -> new WouldPost(one.account(), one.batch(), one.gained().negated()))
        .forEach(all::add);
    return all.stream()
        .filter(one -> one.account() != AccountKind.CATEGORY_CHANGE)
        .map(one -> new Place(one.account(), one.batch(), one.gained().category()))
        .distinct()
        .sorted(
            Comparator.comparing(Place::category)
                .thenComparing(Place::account)
                .thenComparing(Place::batch))
        .flatMap(place -> moved(place, all))
        .toList();
  }

  private record Place(AccountKind account, String batch, Category category) {}

  private static Stream<WouldPost> moved(Place place, List<WouldPost> all) {
    Content gained =
        all.stream()
            .filter(one ->
                one.account() == place.account()
                    && one.batch().equals(place.batch())
                    && one.gained().category() == place.category())
            .map(WouldPost::gained)
            .reduce(Content.zero(place.category()), Content::plus);
    return gained.isZero()
        ? Stream.empty()
        : Stream.of(new WouldPost(place.account(), place.batch(), gained));
  }

  String action() {
    return BookPaths.entry(posted.entry().key()) + "/correct";
  }

  String draft() {
    return account + " " + posted.entry().key();
  }

  /// Whether it comes into closed days.
  boolean isLate() {
    return of.book().closed(posted.entry().date());
  }

  static int longestReason() {
    return Bookkeeping.LONGEST_REASON;
  }

  /// The form for taking an entry back without another instead.
  record TakeBack(BookOf of, PostedEntry posted, String reason, FormErrors errors) {

    String action() {
      return BookPaths.entry(posted.entry().key()) + "/take-back";
    }
  }
}
