package org.custodes.server.books;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Facility;
import org.custodes.accounting.Mba;
import org.custodes.accounting.journal.ChangeLine;
import org.custodes.accounting.journal.ListedBatch;

/// The past of one area's books, invented from one seed, with the truth beside it.
///
/// A demonstration is filled from one. Another that knows more of a plant can take its place.
public interface History {

  Mba area();

  /// What people call the area.
  String name();

  Facility facility();

  String facilityName();

  /// From what all of it was drawn; the same seed tells the same story.
  long seed();

  /// The first day of the books.
  LocalDate opened();

  /// What was there at its beginning.
  List<ListedBatch> opening();

  /// The months in their order.
  List<Month> months();

  /// What was planted into the story and the books do not say.
  List<Planted> truth();

  /// One month of the past.
  ///
  /// @param last its last day, which is closed afterwards
  /// @param events in the order in which they were recorded
  /// @param inventory what a physical inventory found on the last day, if one was taken
  record Month(LocalDate last, List<Event> events, Optional<List<ListedBatch>> inventory) {
    public Month {
      events = List.copyOf(events);
      inventory = inventory.map(List::copyOf);
    }
  }

  /// Something that was recorded.
  sealed interface Event {
    UUID key();

    /// When the plant recorded it.
    Instant recorded();
  }

  /// An inventory change.
  record Change(UUID key, LocalDate date, Instant recorded, List<ChangeLine> lines)
      implements Event {
    public Change {
      lines = List.copyOf(lines);
    }
  }

  /// A change as it should have been, in place of an earlier one.
  record Correction(UUID key, UUID corrects, Change instead, Instant recorded, String reason)
      implements Event {}

  /// Something that happened, and of which the books know nothing or learn late.
  ///
  /// @param name short, for a list
  /// @param told what it is, in a sentence
  record Planted(String name, LocalDate first, LocalDate last, String told) {}
}
