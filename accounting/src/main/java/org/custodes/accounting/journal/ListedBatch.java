package org.custodes.accounting.journal;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.custodes.accounting.BatchName;
import org.custodes.accounting.Content;
import org.custodes.accounting.Kmp;
import org.custodes.accounting.MaterialDescription;
import org.custodes.accounting.Measurement;

/// A batch as a physical inventory finds it: one line of a physical inventory listing.
///
/// @param point the inventory key measurement point (label 407)
/// @param items 0 for bulk material
/// @param contents one for each category, none negative
public record ListedBatch(
    Kmp point,
    BatchName batch,
    MaterialDescription description,
    int items,
    Measurement measurement,
    List<Content> contents) {

  public ListedBatch {
    requireNonNull(point, "point");
    requireNonNull(batch, "batch");
    requireNonNull(description, "description");
    requireNonNull(measurement, "measurement");
    contents = List.copyOf(contents);
    if (items < 0 || items > ChangeLine.MOST_ITEMS) {
      throw new IllegalArgumentException(
          "a batch has 0 to %d items, found %d".formatted(ChangeLine.MOST_ITEMS, items));
    }
    if (contents.isEmpty()
        || contents.stream().map(Content::category).distinct().count() < contents.size()) {
      throw new IllegalArgumentException("batch " + batch + " needs one content for each category");
    }
    contents.forEach(content -> content.requireMaterial("batch " + batch));
  }
}
