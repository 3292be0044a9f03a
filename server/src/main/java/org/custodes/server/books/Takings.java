package org.custodes.server.books;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.journal.Entry;

/// What a physical inventory found stays found. A late entry of a day before it changes what the
/// book said then, so the difference between the two, material unaccounted for, changes by as much:
/// on the day of the inventory an entry of its own says so. What lay there afterwards is not
/// touched.
final class Takings {

  private Takings() {}

  /// The entries that keep the inventories which late entries lie before.
  ///
  /// @param late entries of closed days that are to come into the books together
  static List<Change> kept(BookStore store, Mba area, List<Entry> late) {
    if (late.isEmpty()) {
      return List.of();
    }
    NavigableSet<LocalDate> days = new TreeSet<>(store.takings(area));
    Map<LocalDate, List<Entry>> before = new TreeMap<>();
    for (Entry entry : late) {
      LocalDate day = days.ceiling(entry.date());
      if (day != null) {
        before.computeIfAbsent(day, _ -> new ArrayList<>()).add(entry);
      }
    }
    List<Change> kept = new ArrayList<>();
    before.forEach((day, entries) -> {
      List<Entry.Difference> lost = lost(entries);
      if (!lost.isEmpty()) {
        kept.add(new Change(Entry.taking(key(day, entries), area, day, lost), true));
      }
    });
    return List.copyOf(kept);
  }

  /// What entries add to each batch, with the sign turned.
  private static List<Entry.Difference> lost(List<Entry> entries) {
    record Held(BatchName batch, Category category) {}
    Map<Held, Content> lost =
        new TreeMap<>(Comparator.comparing(Held::batch).thenComparing(Held::category));
    entries.stream()
        .flatMap(Entry::stock)
        .forEach(posting ->
            lost.merge(
                new Held(posting.account().batch().orElseThrow(), posting.account().category()),
                posting.amount().negated(),
                Content::plus));
    return lost.entrySet().stream()
        .filter(one -> !one.getValue().isZero())
        .map(one -> new Entry.Difference(one.getKey().batch(), one.getValue()))
        .toList();
  }

  /// The same for the same entries, so that whoever checks from outside finds it again.
  private static UUID key(LocalDate day, List<Entry> entries) {
    StringBuilder name = new StringBuilder("inventory of ").append(day).append(" kept after");
    entries.forEach(entry -> name.append(' ').append(entry.key()));
    return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8));
  }
}
