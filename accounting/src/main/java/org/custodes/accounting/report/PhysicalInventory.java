package org.custodes.accounting.report;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;

/// What a balance report says was there on the day of the physical inventory taking.
///
/// @param start first day of the balance period
/// @param end the day of the inventory taking
/// @param contents the PE entries by category; empty if the area held nothing
/// @param adjustments the RAPE entries by category: what to add to the content to have the sum of
///   the listing
public record PhysicalInventory(
    LocalDate start,
    LocalDate end,
    Map<Category, Content> contents,
    Map<Category, Content> adjustments) {

  public PhysicalInventory {
    requireNonNull(start, "start");
    requireNonNull(end, "end");
    contents = Map.copyOf(contents);
    adjustments = Map.copyOf(adjustments);
  }

  /// What was there, as the listing sums it up; absent for a category without a PE entry.
  public Optional<Content> exact(Category category) {
    Content zero = Content.zero(category);
    return Optional.ofNullable(contents.get(category))
        .map(pe -> pe.plus(adjustments.getOrDefault(category, zero)));
  }
}
