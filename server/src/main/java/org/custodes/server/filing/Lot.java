package org.custodes.server.filing;

import java.util.Comparator;
import org.custodes.accounting.Category;

/// A batch in one category of material: what books and reports are compared by.
public record Lot(String batch, Category category) implements Comparable<Lot> {

  private static final Comparator<Lot> ORDER =
      Comparator.comparing(Lot::category).thenComparing(Lot::batch);

  @Override
  public int compareTo(Lot other) {
    return ORDER.compare(this, other);
  }
}
