package org.custodes.server.books;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Mba;
import org.custodes.server.identity.SignedIn;

/// What accountants do with books. Each asks for an act; two people sign it, then it is done.
public interface Bookkeeping {

  /// Most changes that are asked for at once.
  int MOST_CHANGES = 200;

  /// Most batches of one listing.
  int MOST_LISTED = 100_000;

  /// Longest reason, in characters.
  int LONGEST_REASON = 500;

  /// Asks to open the books of an area.
  ///
  /// @param day the first day of which they will tell
  /// @param listing what is there at its beginning; lines without code, counterpart and reference
  BookOutcome open(SignedIn by, Mba area, LocalDate day, List<TypedLine> listing);

  /// Asks to post inventory changes, all or none.
  ///
  /// @param reason why they come late; needed when, and only when, one lies in closed days
  BookOutcome post(SignedIn by, Mba area, List<TypedChange> changes, Optional<String> reason);

  /// What is wrong with each change, without asking for anything; empty if all could be posted now.
  List<BookOutcome.Wrong> check(SignedIn by, Mba area, List<TypedChange> changes);

  /// Asks to take an entry back and, if there is a replacement, to post that instead. Day, batch
  /// and code stay what they were: what must change them is taken back and posted anew.
  ///
  /// @param replacement the whole change as it should have been
  BookOutcome correct(SignedIn by, UUID entry, Optional<TypedChange> replacement, String reason);

  /// Asks to close all days up to and including one.
  BookOutcome close(SignedIn by, Mba area, LocalDate through);

  /// Asks to take a physical inventory into the books: differences go to material unaccounted for,
  /// days up to and including its day are closed.
  ///
  /// @param listing all that was found, at most [#MOST_LISTED] batches; lines without code,
  ///   counterpart and reference, at inventory key measurement points
  BookOutcome takeInventory(SignedIn by, Mba area, LocalDate day, List<TypedLine> listing);

  /// The same for imported or simulated history: what is asked for through it counts as known since
  /// its source recorded it, and is marked as imported. History comes in the order in which the
  /// source recorded it, before anything that is recorded here first.
  ///
  /// @param source when the source recorded what is asked for; not in the future
  Bookkeeping recordedAt(Instant source);
}
