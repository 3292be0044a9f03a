package org.custodes.accounting.journal;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;

/// Books kept in memory, by the whole law: entries are added and never changed, no account of
/// material is below zero on any day, closed days take no ordinary entry, a batch has one change of
/// a code on a day, and what was known at a time stays what was known.
///
/// For analysts, for invented histories, and as a second opinion beside a database's books. Not for
/// use by several threads.
public final class Journal {

  private final Map<UUID, Recorded> entries = new LinkedHashMap<>();
  private final Map<UUID, UUID> reversals = new HashMap<>();
  private final Map<Mba, LocalDate> closed = new HashMap<>();
  private final Map<Account, List<Moved>> moves = new HashMap<>();

  /// An entry with the time at which the books took it.
  public record Recorded(Entry entry, Instant at) {}

  private record Moved(LocalDate date, Instant at, Content amount) {}

  /// What became of an entry.
  public sealed interface Outcome {}

  /// It is in the books; on a repeat with the same key and content, as it was the first time.
  public record Posted(Recorded recorded) implements Outcome {}

  /// It is not, and nothing is changed.
  public sealed interface Refused extends Outcome {
    /// The key names another entry.
    record KeyUsed(UUID key) implements Refused {}

    /// The day lies in a closed period.
    ///
    /// @param through the last closed day
    record PeriodClosed(LocalDate date, LocalDate through) implements Refused {}

    /// An account of material would be below zero.
    ///
    /// @param on the first day on which it would
    /// @param left what would be there, negative
    record MoreThanIsThere(Account account, LocalDate on, Content left) implements Refused {}

    /// The batch has had such a change on that day.
    record BatchNameUsed(BatchName batch, ChangeCode code, LocalDate date) implements Refused {}

    /// There is no such entry to take back.
    record Unknown(UUID key) implements Refused {}

    /// It has been taken back already.
    record ReversedBefore(UUID key, UUID by) implements Refused {}

    /// The books are younger than what they were said to know.
    record Earlier(Instant at, Instant newest) implements Refused {}
  }

  /// Takes an ordinary entry.
  ///
  /// @param at when the books take it; not before the newest that they have
  public Outcome post(Entry entry, Instant at) {
    LocalDate through = closed.get(entry.area());
    if (through != null && !entry.date().isAfter(through) && !isRepeat(entry)) {
      return new Refused.PeriodClosed(entry.date(), through);
    }
    return postLate(entry, at);
  }

  /// Takes an entry whose day may lie in a closed period: a late correction.
  public Outcome postLate(Entry entry, Instant at) {
    Recorded before = entries.get(entry.key());
    if (before != null) {
      return before.entry().equals(entry) ? new Posted(before) : new Refused.KeyUsed(entry.key());
    }
    return wrong(List.of(entry), at)
        .<Outcome>map(why -> why)
        .orElseGet(() -> add(new Recorded(entry, at)));
  }

  /// Takes an entry back and another in its place, both or neither: in between more might be
  /// missing than is there. Its day may lie in a closed period.
  ///
  /// @param reversal of an entry that stands
  /// @param instead on the same day
  /// @return what became of the entry in its place
  public Outcome correct(Entry reversal, Entry instead, Instant at) {
    Recorded before = entries.get(instead.key());
    if (before != null && entries.containsKey(reversal.key())) {
      return new Posted(before);
    }
    Optional<Refused> used =
        Stream.of(reversal.key(), instead.key())
            .filter(entries::containsKey)
            .findFirst()
            .map(Refused.KeyUsed::new);
    return used.or(() -> wrong(List.of(reversal, instead), at))
        .<Outcome>map(why -> why)
        .orElseGet(() -> {
          add(new Recorded(reversal, at));
          return add(new Recorded(instead, at));
        });
  }

  private Optional<Refused> wrong(List<Entry> together, Instant at) {
    return newest()
        .filter(at::isBefore)
        .<Refused>map(newest -> new Refused.Earlier(at, newest))
        .or(() -> first(together, entry -> entry.reverses().flatMap(this::notReversible)))
        .or(() -> first(together, entry -> usedBatch(entry, together)))
        .or(() -> tooMuch(together));
  }

  private static Optional<Refused> first(
      List<Entry> together, Function<Entry, Optional<Refused>> wrong) {
    return together.stream().flatMap(entry -> wrong.apply(entry).stream()).findFirst();
  }

  /// Closes an area's days up to and including one. Days once closed stay closed.
  public void close(Mba area, LocalDate through) {
    closed.merge(area, through, (old, next) -> next.isAfter(old) ? next : old);
  }

  /// The last closed day of an area.
  public Optional<LocalDate> closedThrough(Mba area) {
    return Optional.ofNullable(closed.get(area));
  }

  /// All entries in the order in which they were taken.
  public List<Recorded> entries() {
    return List.copyOf(entries.values());
  }

  /// What every account holds at the end of a day, as was known at a time; accounts that hold
  /// nothing are left out.
  public SortedMap<Account, Content> balances(LocalDate day, Instant known) {
    SortedMap<Account, Content> balances = new TreeMap<>();
    moves.forEach((account, all) ->
        balances.put(
            account,
            sum(account, all, move -> !move.date.isAfter(day) && !move.at.isAfter(known))));
    balances.values().removeIf(Content::isZero);
    return Collections.unmodifiableSortedMap(balances);
  }

  private boolean isRepeat(Entry entry) {
    return entries.containsKey(entry.key());
  }

  private Optional<Instant> newest() {
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new ArrayList<>(entries.values()).getLast().at());
  }

  private Optional<Refused> notReversible(UUID key) {
    if (!entries.containsKey(key)) {
      return Optional.of(new Refused.Unknown(key));
    }
    return Optional.ofNullable(reversals.get(key)).map(by -> new Refused.ReversedBefore(key, by));
  }

  private Optional<Refused> usedBatch(Entry entry, List<Entry> together) {
    if (entry.kind() != Entry.Kind.CHANGE) {
      return Optional.empty();
    }
    Set<UUID> gone = new HashSet<>(reversals.keySet());
    together.forEach(one -> one.reverses().ifPresent(gone::add));
    return entry.lines().stream()
        .filter(
            line -> entries.values().stream().anyMatch(old -> says(old.entry(), entry, line, gone)))
        .findFirst()
        .map(line -> new Refused.BatchNameUsed(line.batch(), line.code(), entry.date()));
  }

  /// Whether an entry that stands says the same of the same batch on the same day.
  private static boolean says(Entry old, Entry entry, ChangeLine line, Set<UUID> gone) {
    return old.kind() == Entry.Kind.CHANGE
        && old.area().equals(entry.area())
        && old.date().equals(entry.date())
        && !gone.contains(old.key())
        && old.lines().stream()
            .anyMatch(one -> one.code() == line.code() && one.batch().equals(line.batch()));
  }

  private Optional<Refused> tooMuch(List<Entry> together) {
    Map<Account, List<Moved>> gained = new TreeMap<>();
    for (Entry entry : together) {
      entry.postings().stream()
          .filter(posting -> posting.account().kind().isSecurityInventory())
          .forEach(posting ->
              gained
                  .computeIfAbsent(posting.account(), _ -> new ArrayList<>())
                  .add(new Moved(entry.date(), Instant.MAX, posting.amount())));
    }
    return gained.entrySet().stream()
        .flatMap(one -> firstBelowZero(one.getKey(), one.getValue()).stream())
        .findFirst();
  }

  /// The first day from the gains' on at whose end the account would not be material.
  private Optional<Refused> firstBelowZero(Account account, List<Moved> gained) {
    List<Moved> all = new ArrayList<>(moves.getOrDefault(account, List.of()));
    all.addAll(gained);
    LocalDate date = gained.stream().map(Moved::date).min(Comparator.naturalOrder()).orElseThrow();
    TreeMap<LocalDate, Content> days = new TreeMap<>();
    all.forEach(move -> days.merge(move.date, move.amount, Content::plus));
    Content held = Content.zero(account.category());
    for (Map.Entry<LocalDate, Content> day : days.entrySet()) {
      held = held.plus(day.getValue());
      if (!day.getKey().isBefore(date) && !account.canHold(held)) {
        return Optional.of(new Refused.MoreThanIsThere(account, day.getKey(), held));
      }
    }
    return Optional.empty();
  }

  private Outcome add(Recorded recorded) {
    Entry entry = recorded.entry();
    entries.put(entry.key(), recorded);
    entry.reverses().ifPresent(key -> reversals.put(key, entry.key()));
    for (Posting posting : entry.postings()) {
      moves
          .computeIfAbsent(posting.account(), _ -> new ArrayList<>())
          .add(new Moved(entry.date(), recorded.at(), posting.amount()));
    }
    return new Posted(recorded);
  }

  private static Content sum(Account account, List<Moved> all, Predicate<Moved> counts) {
    return all.stream()
        .filter(counts)
        .sorted(Comparator.comparing(Moved::date))
        .map(Moved::amount)
        .reduce(Content.zero(requireNonNull(account).category()), Content::plus);
  }
}
