package org.custodes.server.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.journal.Account;
import org.custodes.accounting.journal.ChangeLine;
import org.custodes.accounting.journal.Entry;
import org.custodes.accounting.journal.Flaw;
import org.custodes.accounting.journal.Posting;
import org.custodes.server.books.BookOutcome.Wrong;
import org.custodes.server.books.BookStore.Held;
import org.custodes.server.books.BookStore.Use;
import org.custodes.server.identity.Objection;

/// What the books, as they stand, allow of entries that are right in themselves. The database
/// refuses the same; here a person hears which change it is and what is there.
final class Allowed {

  private final BookStore store;
  private final Mba area;

  Allowed(BookStore store, Mba area) {
    this.store = store;
    this.area = area;
  }

  /// All that is wrong with new changes, in their order.
  ///
  /// @param late whether one of them lies in closed days
  List<Wrong> wrong(List<Entry> entries, boolean late) {
    List<Wrong> wrong = new ArrayList<>();
    wrong.addAll(used(entries));
    wrong.addAll(withoutReceipt(entries));
    wrong.addAll(notEnough(entries, late));
    return List.copyOf(wrong);
  }

  /// The same for whoever signs: the first of them.
  static Objection objection(Wrong wrong) {
    Flaw flaw = wrong.flaw();
    String code =
        switch (flaw.kind()) {
          case NOT_ENOUGH -> "books.not-enough";
          case BATCH_NAME_USED -> "books.batch-name-used";
          case RECEIPT_MISSING -> "books.receipt-missing";
          default -> "books.flawed";
        };
    return Objection.of(code, flaw.found(), flaw.wanted(), flaw.field());
  }

  private List<Wrong> used(List<Entry> entries) {
    Map<Use, Integer> places = new HashMap<>();
    List<Wrong> wrong = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      for (ChangeLine line : entries.get(i).lines()) {
        Use use = new Use(line.batch(), line.code(), entries.get(i).date());
        if (places.putIfAbsent(use, i) != null) {
          wrong.add(new Wrong(i, used(use)));
        }
      }
    }
    store
        .used(area, places.keySet())
        .forEach(use -> wrong.add(new Wrong(places.getOrDefault(use, 0), used(use))));
    return wrong;
  }

  private static Flaw used(Use use) {
    return new Flaw(
        -1,
        "batch",
        Flaw.Kind.BATCH_NAME_USED,
        "another %s of batch %s on %s".formatted(use.code(), use.batch(), use.date()),
        "one of a code for a batch on a day; correct that one, or take another name");
  }

  /// A difference states what a receipt on shipper's values turned out to be.
  private List<Wrong> withoutReceipt(List<Entry> entries) {
    Set<BatchName> differing = new HashSet<>();
    entries.forEach(entry -> differing.addAll(batches(entry, ChangeCode.DI)));
    if (differing.isEmpty()) {
      return List.of();
    }
    Map<BatchName, LocalDate> received = new HashMap<>(store.received(area, differing));
    for (Entry entry : entries) {
      for (ChangeCode code : List.of(ChangeCode.RD, ChangeCode.RF)) {
        batches(entry, code)
            .forEach(batch -> received.merge(batch, entry.date(), (a, b) -> a.isBefore(b) ? a : b));
      }
    }
    List<Wrong> wrong = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      for (BatchName batch : batches(entries.get(i), ChangeCode.DI)) {
        LocalDate day = received.get(batch);
        if (day == null || day.isAfter(entries.get(i).date())) {
          wrong.add(
              new Wrong(
                  i,
                  new Flaw(
                      -1,
                      "batch",
                      Flaw.Kind.RECEIPT_MISSING,
                      "DI of batch "
                          + batch
                          + ", which was not received by "
                          + entries.get(i).date(),
                      "a receipt RD or RF of the batch on that day or before")));
        }
      }
    }
    return wrong;
  }

  private static List<BatchName> batches(Entry entry, ChangeCode code) {
    return entry.lines().stream()
        .filter(line -> line.code() == code)
        .map(ChangeLine::batch)
        .toList();
  }

  /// Where an account of material would be below zero at the end of a day.
  List<Wrong> notEnough(List<Entry> entries, boolean late) {
    Map<Account, NavigableMap<LocalDate, Content>> moved = new TreeMap<>();
    Map<Account, Integer> places = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      for (Posting posting : entries.get(i).postings()) {
        Account account = posting.account();
        if (account.kind().isSecurityInventory()) {
          moved
              .computeIfAbsent(account, _ -> new TreeMap<>())
              .merge(entries.get(i).date(), posting.amount(), Content::plus);
          if (!posting.amount().isMaterial()) {
            places.put(account, i);
          }
        }
      }
    }
    if (late) {
      Takings.kept(store, area, entries)
          .forEach(kept ->
              kept.entry()
                  .stock()
                  .forEach(posting ->
                      moved
                          .computeIfAbsent(posting.account(), _ -> new TreeMap<>())
                          .merge(kept.entry().date(), posting.amount(), Content::plus)));
    }
    moved.values().removeIf(days -> days.values().stream().allMatch(Content::isMaterial));
    if (moved.isEmpty()) {
      return List.of();
    }
    Map<Account, Held> held = store.held(moved.keySet());
    List<Wrong> wrong = new ArrayList<>();
    moved.forEach((account, days) ->
        shortage(account, days, Optional.ofNullable(held.get(account)))
            .ifPresent(flaw -> wrong.add(new Wrong(places.getOrDefault(account, 0), flaw))));
    return wrong;
  }

  private Optional<Flaw> shortage(
      Account account, NavigableMap<LocalDate, Content> added, Optional<Held> held) {
    LocalDate first = added.firstKey();
    boolean newest = held.filter(now -> now.latest().isAfter(first)).isEmpty();
    Content there = Content.zero(account.category());
    SortedMap<LocalDate, Content> days = new TreeMap<>(added);
    if (newest) {
      there = held.map(Held::content).orElse(there);
    } else {
      store.days(account).forEach((day, content) -> days.merge(day, content, Content::plus));
    }
    for (Map.Entry<LocalDate, Content> day : days.entrySet()) {
      Content before = there;
      there = there.plus(day.getValue());
      if (!day.getKey().isBefore(first) && !account.canHold(there)) {
        return Optional.of(shortage(account, day.getKey(), before, there));
      }
    }
    return Optional.empty();
  }

  private static Flaw shortage(Account account, LocalDate day, Content before, Content left) {
    return new Flaw(
        -1,
        "contents",
        Flaw.Kind.NOT_ENOUGH,
        "%s would hold %s at the end of %s"
            .formatted(name(account), Says.contents(List.of(left)), day),
        "at most what is there: " + Says.contents(List.of(before)));
  }

  private static String name(Account account) {
    return account
        .batch()
        .map(batch -> "batch " + batch)
        .orElse("the account of " + account.kind().word().replace('-', ' '));
  }

  /// Every pair of batch and code of an entry.
  static Set<Use> uses(Collection<Entry> entries) {
    Set<Use> uses = new HashSet<>();
    entries.forEach(entry ->
        entry.lines().forEach(line -> uses.add(new Use(line.batch(), line.code(), entry.date()))));
    return uses;
  }
}
