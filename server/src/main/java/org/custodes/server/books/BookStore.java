package org.custodes.server.books;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;
import org.custodes.accounting.journal.Account;
import org.custodes.accounting.journal.Entry;
import org.custodes.accounting.journal.ListedBatch;
import org.custodes.server.facts.Bytes;

/// Where the books are kept. Everything is added and nothing changed; each call is part of the
/// caller's transaction, which from [#share] or [#keep] on ends within [AsKnown#SETTLES].
public interface BookStore {

  /// The books of an area, together with all others who post into them, until the transaction ends:
  /// nobody closes days meanwhile.
  Optional<Book> share(Mba area);

  /// The books of an area alone, until the transaction ends: nobody posts meanwhile.
  Optional<Book> keep(Mba area);

  /// What accounts of material hold; those that never held anything are left out.
  Map<Account, Held> held(Collection<Account> accounts);

  /// What was added to an account on each day.
  SortedMap<LocalDate, Content> days(Account account);

  /// Those of these changes that the books have, not taken back.
  List<Use> used(Mba area, Collection<Use> uses);

  /// The first day on which each of these batches was received, as the books stand.
  Map<BatchName, LocalDate> received(Mba area, Collection<BatchName> batches);

  /// The entries of these keys, with the facts they became.
  Map<UUID, UUID> facts(Collection<UUID> keys);

  /// What was asked for with these keys, newest first for each.
  List<Asked> asked(Collection<UUID> keys);

  /// Keeps others from asking for these keys until the transaction ends.
  void keep(Collection<UUID> keys);

  void asked(UUID approval, Map<UUID, Bytes> keys);

  /// The latest time at which anything in the books of an area became known, and whether all of it
  /// was imported history; empty for books without anything.
  Optional<Newest> newest(Mba area);

  /// How many entries an area's books have.
  long size(Mba area);

  /// What lies in the stock of an area at the end of a day, by batch.
  List<Entry.Difference> stock(Mba area, LocalDate day);

  /// The days of an area's physical inventories, without the opening.
  List<LocalDate> takings(Mba area);

  /// The batches whose isotopic composition is known at the end of a day, by name.
  List<DecayProposals.Composed> composed(Mba area, LocalDate day);

  Optional<List<ListedBatch>> listing(Bytes sha256);

  /// Keeps a listing; once, however often it is brought.
  void keep(Listing listing);

  void open(Book book);

  /// Says on which listing an opening or a taking rests.
  void rests(Mba area, LocalDate day, boolean opening, Bytes listing, UUID fact);

  /// Adds entries.
  ///
  /// @param reason why, for a correction or a late one
  /// @throws org.custodes.server.frame.Refusal if the books do not allow one of them
  void append(List<Change> changes, Optional<String> reason, Provenance provenance);

  /// Closes days.
  ///
  /// @throws org.custodes.server.frame.Refusal if they are closed
  void close(Mba area, LocalDate through, boolean inventory, Provenance provenance);

  /// @param latest the latest day of its postings
  record Held(Content content, LocalDate latest) {}

  /// A change of a code that a batch has on a day.
  record Use(BatchName batch, ChangeCode code, LocalDate date) {}

  /// @param sha256 of what was asked for
  record Asked(UUID key, UUID approval, Bytes sha256) {}

  record Newest(Instant knownAt, boolean imported) {}
}
