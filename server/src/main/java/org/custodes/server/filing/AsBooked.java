package org.custodes.server.filing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.journal.AccountKind;
import org.custodes.accounting.journal.ChangeLine;
import org.custodes.accounting.journal.Entry;
import org.custodes.accounting.journal.ListedBatch;
import org.custodes.accounting.journal.Posting;
import org.custodes.server.books.PostedEntry;

/// What the books hold of an area, as what lay there on a day and what happened since.
///
/// @param base what the opening or the inventory taking of that day listed
/// @param source the entry that took it in; empty where there was nothing to enter
/// @param posted all entries since, also those taken back
record AsBooked(List<ListedBatch> base, Optional<UUID> source, List<PostedEntry> posted) {

  AsBooked {
    base = List.copyOf(base);
    posted = List.copyOf(posted);
  }

  /// A line of an entry.
  ///
  /// @param effect on the stock of its batch, by category
  record Line(PostedEntry entry, ChangeLine line, Map<Category, Content> effect) {

    Line {
      effect = Map.copyOf(effect);
    }

    UUID key() {
      return entry.entry().key();
    }

    Stated.Name name() {
      return new Stated.Name(line.code().code(), line.batch().name(), entry.entry().date());
    }

    Content effect(Category category) {
      return effect.getOrDefault(category, Content.zero(category));
    }

    Instant recordedAt() {
      return entry.recordedAt();
    }

    String basis() {
      return line.measurement().basis().name();
    }
  }

  /// What each batch held at the beginning.
  SortedMap<Lot, Content> beginning() {
    SortedMap<Lot, Content> held = new TreeMap<>();
    base.forEach(batch ->
        batch
            .contents()
            .forEach(content ->
                held.merge(
                    new Lot(batch.batch().name(), content.category()), content, Content::plus)));
    return held;
  }

  /// The lines of changes that stand, by what they name.
  Map<Stated.Name, Line> standing() {
    Map<Stated.Name, Line> standing = new LinkedHashMap<>();
    lines(posted.stream().filter(PostedEntry::stands).toList())
        .forEach(line -> standing.put(line.name(), line));
    return standing;
  }

  /// The lines of changes that were taken back, by what they name, in the order of their arrival.
  Map<Stated.Name, List<Line>> takenBack() {
    Map<Stated.Name, List<Line>> gone = new LinkedHashMap<>();
    lines(posted.stream().filter(one -> one.reversedBy().isPresent()).toList())
        .forEach(line -> gone.computeIfAbsent(line.name(), _ -> new ArrayList<>()).add(line));
    return gone;
  }

  private static List<Line> lines(List<PostedEntry> entries) {
    List<Line> lines = new ArrayList<>();
    for (PostedEntry posted : entries) {
      if (posted.entry().kind() == Entry.Kind.CHANGE) {
        for (ChangeLine line : posted.entry().lines()) {
          lines.add(new Line(posted, line, effect(posted, line)));
        }
      }
    }
    return lines;
  }

  private static Map<Category, Content> effect(PostedEntry posted, ChangeLine line) {
    Map<Category, Content> effect = new TreeMap<>();
    for (Posting posting : line.postings(posted.entry().area())) {
      if (posting.account().kind() == AccountKind.STOCK) {
        effect.merge(posting.account().category(), posting.amount(), Content::plus);
      }
    }
    return effect;
  }

  /// The inventory takings since.
  List<PostedEntry> takings() {
    return posted.stream().filter(one -> one.entry().kind() == Entry.Kind.TAKING).toList();
  }

  /// What an entry did to the stock of each batch.
  static Map<Lot, Content> moved(PostedEntry posted) {
    Map<Lot, Content> moved = new TreeMap<>();
    posted
        .entry()
        .stock()
        .forEach(posting ->
            moved.merge(
                new Lot(
                    posting.account().batch().orElseThrow().name(), posting.account().category()),
                posting.amount(),
                Content::plus));
    return moved;
  }
}
