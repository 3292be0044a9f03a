package org.custodes.server.books;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Kmp;
import org.custodes.accounting.Mass;
import org.custodes.accounting.MaterialDescription;
import org.custodes.accounting.Measurement;
import org.custodes.accounting.MeasurementBasis;
import org.custodes.accounting.journal.ChangeLine;
import org.custodes.accounting.journal.ListedBatch;

/// The batches of an invented plant, all of one enrichment.
///
/// Masses are whole tenths of a gram, so that the fissile mass is a whole number of micrograms and
/// parts of a batch sum to the batch.
final class Shelves {

  private static final long MICROGRAMS_IN_GRAM = 1_000_000;
  private static final long TENTH = MICROGRAMS_IN_GRAM / 10;

  /// Micrograms of U-235 in 1,000 micrograms of uranium.
  private static final long PER_MILLE = 42;

  private final SortedMap<BatchName, Held> held = new TreeMap<>();

  /// What lies in a batch.
  enum Sort {
    POWDER("G/Q/L/C", "A", 1),
    PELLETS("J/Q/7/B", "B", 0),
    FUEL("B/Q/1/F", "B", 1),
    SCRAP("R/Q/K/D", "C", 0);

    private final String description;
    private final String point;
    private final int items;

    Sort(String description, String point, int items) {
      this.description = description;
      this.point = point;
      this.items = items;
    }

    private MaterialDescription description() {
      return MaterialDescription.parse(description);
    }
  }

  private record Held(Sort sort, Mass mass) {}

  static Mass grams(long grams) {
    return new Mass(grams * MICROGRAMS_IN_GRAM);
  }

  /// The mass to a tenth of a gram.
  static Mass tenths(long micrograms) {
    return new Mass(Math.round((double) micrograms / TENTH) * TENTH);
  }

  void put(BatchName batch, Sort sort, Mass mass) {
    held.put(batch, new Held(sort, mass));
  }

  void add(BatchName batch, Mass more) {
    Held there = there(batch);
    held.put(batch, new Held(there.sort, there.mass.plus(more)));
  }

  void remove(BatchName batch) {
    held.remove(batch);
  }

  Mass holds(BatchName batch) {
    return there(batch).mass;
  }

  ChangeLine line(
      ChangeCode code, String point, BatchName batch, MeasurementBasis basis, Mass mass) {
    Sort sort = there(batch).sort;
    return ChangeLine.of(
        code,
        new Kmp(point),
        batch,
        sort.description(),
        sort.items,
        Measurement.of(basis),
        List.of(content(mass)));
  }

  /// Everything, as a physical inventory lists it.
  List<ListedBatch> listed() {
    return held.entrySet().stream().map(one -> listed(one.getKey(), one.getValue())).toList();
  }

  private static ListedBatch listed(BatchName batch, Held held) {
    return new ListedBatch(
        new Kmp(held.sort.point),
        batch,
        held.sort.description(),
        held.sort.items,
        Measurement.of(MeasurementBasis.M),
        List.of(content(held.mass)));
  }

  private static Content content(Mass mass) {
    Mass fissile = new Mass(mass.micrograms() / 1_000 * PER_MILLE);
    return new Content(Category.ENRICHED, mass, fissile);
  }

  private Held there(BatchName batch) {
    return Optional.ofNullable(held.get(batch))
        .orElseThrow(() -> new IllegalArgumentException("no batch " + batch + " on the shelves"));
  }
}
