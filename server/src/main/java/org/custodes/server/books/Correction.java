package org.custodes.server.books;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Mba;
import org.custodes.accounting.journal.Entry;

/// An entry that is to be taken back and, if there is a replacement, posted anew.
///
/// @param corrects the key of the entry that is wrong
/// @param reversal the key of the entry that takes it back
/// @param late whether its day is closed
/// @param says what it does, in one sentence
record Correction(
    Mba area,
    UUID corrects,
    UUID reversal,
    Optional<Entry> replacement,
    boolean late,
    String reason,
    String says,
    Optional<Instant> source) {

  /// @param wrong the entry that is corrected
  String sentence(Entry wrong) {
    String instead = replacement.map(right -> " Instead: " + Says.of(List.of(right))).orElse("");
    return "Take back: " + Says.of(List.of(wrong)) + instead;
  }

  Correction saying(String words) {
    return new Correction(area, corrects, reversal, replacement, late, reason, words, source);
  }

  /// What comes into the books, in order.
  List<Entry> entries(Entry wrong) {
    List<Entry> entries = new ArrayList<>();
    entries.add(wrong.reversal(reversal));
    replacement.ifPresent(entries::add);
    return List.copyOf(entries);
  }
}
