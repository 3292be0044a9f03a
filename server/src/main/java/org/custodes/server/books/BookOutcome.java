package org.custodes.server.books;

import java.util.List;
import java.util.UUID;
import org.custodes.accounting.journal.Flaw;
import org.custodes.server.identity.Objection;

/// What became of asking for an act on the books.
public sealed interface BookOutcome {

  /// It waits for signatures; asked twice with the same key, it is the approval of the first time.
  ///
  /// @param approval where it is signed
  record Asked(UUID approval) implements BookOutcome {}

  /// It is in the books already: the key was used before, with the same content.
  ///
  /// @param fact what it became
  record Done(UUID fact) implements BookOutcome {}

  /// Nothing is stored: some of it cannot be right.
  ///
  /// @param wrong at least one, in the order of the changes
  record Refused(List<Wrong> wrong) implements BookOutcome {
    public Refused {
      wrong = List.copyOf(wrong);
      if (wrong.isEmpty()) {
        throw new IllegalArgumentException("a refusal has a reason");
      }
    }
  }

  /// Nothing is stored: not by this person, or not now, or the books do not allow it.
  record NotAllowed(Objection why) implements BookOutcome {}

  /// What is wrong with one of several changes.
  ///
  /// @param change its place, from 0
  record Wrong(int change, Flaw flaw) {}
}
