package org.custodes.server.books;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Mba;
import org.custodes.server.identity.SignedIn;

/// Where accountants ask: for a day of their own, or for history.
///
/// @param source when the source recorded what is asked for; empty for a person's day
record Desk(Asks asks, Optional<Instant> source) implements Bookkeeping {

  @Override
  public BookOutcome open(SignedIn by, Mba area, LocalDate day, List<TypedLine> listing) {
    return asks.open(by, area, day, listing, source);
  }

  @Override
  public BookOutcome post(
      SignedIn by, Mba area, List<TypedChange> changes, Optional<String> reason) {
    return asks.post(by, area, changes, reason, source);
  }

  @Override
  public List<BookOutcome.Wrong> check(SignedIn by, Mba area, List<TypedChange> changes) {
    return asks.check(area, changes);
  }

  @Override
  public BookOutcome correct(
      SignedIn by, UUID entry, Optional<TypedChange> replacement, String reason) {
    return asks.correct(by, entry, replacement, reason.strip(), source);
  }

  @Override
  public BookOutcome close(SignedIn by, Mba area, LocalDate through) {
    return asks.close(by, area, through, source);
  }

  @Override
  public BookOutcome takeInventory(SignedIn by, Mba area, LocalDate day, List<TypedLine> listing) {
    return asks.takeInventory(by, area, day, listing, source);
  }

  @Override
  public Bookkeeping recordedAt(Instant time) {
    return new Desk(asks, Optional.of(time));
  }
}
