package org.custodes.accounting.report;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Map;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;

/// What a balance report says was there on the day of the physical inventory taking.
///
/// @param start first day of the balance period
/// @param end the day of the inventory taking
/// @param contents the PE entries with their rounding adjustments, by category; empty if the area
///   held nothing
public record PhysicalInventory(LocalDate start, LocalDate end, Map<Category, Content> contents) {

  public PhysicalInventory {
    requireNonNull(start, "start");
    requireNonNull(end, "end");
    contents = Map.copyOf(contents);
  }
}
