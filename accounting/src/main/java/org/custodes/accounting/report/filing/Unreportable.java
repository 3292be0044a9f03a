package org.custodes.accounting.report.filing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import org.custodes.accounting.report.code10.Label;

/// What stands in the books and cannot stand in a report.
///
/// @param sources the entries that it is about
/// @param label where it would stand
/// @param found what is there
/// @param wanted what a report can carry
public record Unreportable(List<UUID> sources, Label label, String found, String wanted) {

  public Unreportable {
    sources = List.copyOf(sources);
    requireNonNull(label, "label");
    requireNonNull(found, "found");
    requireNonNull(wanted, "wanted");
  }
}
