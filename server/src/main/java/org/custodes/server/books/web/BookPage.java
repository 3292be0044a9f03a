package org.custodes.server.books.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.journal.AccountKind;
import org.custodes.server.books.AsKnown;
import org.custodes.server.books.Books.Closing;
import org.custodes.server.books.PostedEntry;

/// What one area's books hold on a day, as known at a time.
///
/// @param closings as known then, the newest first
/// @param decayed how many batches have a proposed loss by decay that is not posted
/// @param waiting how many acts wait for the signature of whoever looks
record BookPage(
    BookOf of,
    AsKnown when,
    ZoneId zone,
    List<Part> parts,
    List<PostedEntry> newest,
    List<Closing> closings,
    int decayed,
    long waiting) {

  BookPage {
    parts = List.copyOf(parts);
    newest = List.copyOf(newest);
    closings = List.copyOf(closings);
  }

  /// One category: under safeguards, and what else lies at the site.
  record Part(Category category, List<Held> beside, Content stock, BothSigns balance) {

    /// All that lies at the site and can be taken.
    Content security() {
      return beside.stream().map(Held::content).reduce(stock, Content::plus);
    }

    Shown shown() {
      List<Content> all = new ArrayList<>(beside.stream().map(Held::content).toList());
      all.add(stock);
      return Shown.of(category, all);
    }
  }

  /// What an account of the security inventory holds beside the stock.
  record Held(AccountKind kind, Content content) {}

  /// The categories of which there is, or was on a balance's lines, anything.
  static Set<Category> categories(SortedMap<AccountKind, Map<Category, Content>> holdings) {
    Set<Category> categories = EnumSet.noneOf(Category.class);
    holdings.values().forEach(held -> categories.addAll(held.keySet()));
    return categories;
  }

  static List<Held> beside(
      SortedMap<AccountKind, Map<Category, Content>> holdings, Category category) {
    return holdings.entrySet().stream()
        .filter(one -> one.getKey().isSecurityInventory() && one.getKey() != AccountKind.STOCK)
        .filter(one -> one.getValue().containsKey(category))
        .map(one -> new Held(one.getKey(), one.getValue().get(category)))
        .toList();
  }

  /// The last day that was closed, as known then.
  Optional<LocalDate> closedThrough() {
    return closings.stream().map(Closing::through).findFirst();
  }

  /// The newest closings, at most [ClosePage#SHOWN].
  List<Closing> newestClosings() {
    return closings.stream().limit(ClosePage.SHOWN).toList();
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  String known() {
    return BookPaths.local(when, zone);
  }

  String path() {
    return of.path();
  }
}
