package org.custodes.server.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;

/// What an area's reports say was there at the end of a day: with this its books could be opened.
///
/// @param day the last one of which only the reports tell; the books begin on the next
/// @param inventory the day of the listing that it starts from; empty if none was reported
/// @param lines by batch
/// @param misfits what does not fit, the graver first
public record OpeningProposal(
    Mba area,
    LocalDate day,
    Optional<LocalDate> inventory,
    List<Line> lines,
    List<Misfit> misfits) {

  public OpeningProposal {
    lines = List.copyOf(lines);
    misfits = List.copyOf(misfits);
  }

  /// A batch with what is said of it.
  ///
  /// @param contents one for each category, none zero
  /// @param listed the entries of the listing that hold it
  /// @param changes the entries of change reports since
  public record Line(
      String batch,
      String point,
      String description,
      int items,
      String basis,
      List<Content> contents,
      List<Cited> listed,
      List<Cited> changes) {
    public Line {
      contents = List.copyOf(contents);
      listed = List.copyOf(listed);
      changes = List.copyOf(changes);
    }
  }

  /// Something that does not fit.
  public sealed interface Misfit {

    /// More was reported to have left the batch than to have come into it, which no store can do.
    record BelowZero(String batch, Content content) implements Misfit {}

    /// The batch is listed at several key measurement points; the books list it at the first.
    record Scattered(String batch, List<String> points) implements Misfit {
      public Scattered {
        points = List.copyOf(points);
      }
    }

    /// The ledger of the reports and the sum of the batches are not the same: a balance was not
    /// reported yet, or what was there at the beginning is in no batch.
    record Ledger(Content ledger, Content batches) implements Misfit {}

    /// Whether books cannot be opened over it.
    default boolean grave() {
      return this instanceof BelowZero;
    }
  }

  /// What speaks against opening the books, if anything does.
  public List<Misfit> grave() {
    return misfits.stream().filter(Misfit::grave).toList();
  }

  /// What all batches hold together, for each category.
  public SortedMap<Category, Content> totals() {
    SortedMap<Category, Content> totals = new TreeMap<>();
    lines.stream()
        .flatMap(line -> line.contents().stream())
        .forEach(one -> totals.merge(one.category(), one, Content::plus));
    return totals;
  }

  static Map<String, List<Content>> byBatch(Map<Lot, Content> holdings) {
    Map<String, List<Content>> contents = new TreeMap<>();
    holdings.forEach((lot, content) -> {
      if (!content.isZero()) {
        contents.computeIfAbsent(lot.batch(), _ -> new ArrayList<>()).add(content);
      }
    });
    return contents;
  }
}
