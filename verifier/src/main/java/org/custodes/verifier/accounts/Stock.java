package org.custodes.verifier.accounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// What lies in one area, account by account, and what moved on days that are still open.
final class Stock {

  /// Accounts of material at the site; never below zero.
  static final Set<String> MATERIAL =
      Set.of("stock", "retained-waste", "exempt-use", "exempt-quantity", "terminated");

  private final Map<Place, Held> held = new TreeMap<>();
  private List<Move> moves = new ArrayList<>();

  /// @param batch of stock; empty for the other accounts
  record Place(String account, String batch, char category) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byAccount = account.compareTo(other.account);
      int byBatch = byAccount == 0 ? batch.compareTo(other.batch) : byAccount;
      return byBatch == 0
          ? Content.CATEGORIES.indexOf(category) - Content.CATEGORIES.indexOf(other.category)
          : byBatch;
    }
  }

  /// @param latest the latest event day of its postings
  record Held(Mass mass, LocalDate latest) {}

  private record Move(LocalDate date, Place place, Mass mass) {}

  /// @return what is held there then
  Mass move(LocalDate date, Place place, Mass mass) {
    moves.add(new Move(date, place, mass));
    Held old = held.get(place);
    Held now =
        old == null
            ? new Held(mass, date)
            : new Held(old.mass.plus(mass), date.isAfter(old.latest) ? date : old.latest);
    held.put(place, now);
    return now.mass;
  }

  /// Days through this one are closed: a late entry moves them no more one by one.
  void close(LocalDate through) {
    moves = new ArrayList<>(moves.stream().filter(move -> move.date.isAfter(through)).toList());
  }

  /// What the stock held at the end of an open day, or of the last closed one.
  SortedMap<Place, Mass> at(LocalDate day) {
    SortedMap<Place, Mass> all = new TreeMap<>();
    held.forEach((place, one) -> {
      if (place.account.equals("stock")) {
        all.put(place, one.mass);
      }
    });
    for (Move move : moves) {
      if (move.date.isAfter(day) && move.place.account.equals("stock")) {
        all.merge(move.place, move.mass.negated(), Mass::plus);
      }
    }
    all.values().removeIf(Mass::isZero);
    return all;
  }

  Map<Place, Held> held() {
    return held;
  }

  /// Why an account cannot hold this.
  static Optional<String> wrong(Place place, Mass mass) {
    boolean below = mass.element() < 0;
    boolean enriched = place.category == 'E' || place.category == 'U';
    boolean odd = enriched && (mass.fissile() < 0 || mass.fissile() > mass.element());
    return below || odd ? Optional.of(mass.toString()) : Optional.empty();
  }

  /// Days on which inventories were taken.
  private final NavigableSet<LocalDate> takings = new TreeSet<>();

  NavigableSet<LocalDate> takings() {
    return takings;
  }
}
