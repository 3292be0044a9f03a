package org.custodes.accounting.balance;

import java.util.Comparator;

/// What one line of changes in a Euratom balance counts: a code, or a category change with its
/// other side and direction, since one Euratom code serves both.
public sealed interface EuratomEntry permits EuratomCode, EuratomCategoryChange {

  /// The order of a report: increases, decreases, category changes, then what carries its sign.
  Comparator<EuratomEntry> ORDER =
      Comparator.comparing(EuratomEntry::kind)
          .thenComparing(EuratomEntry::cause)
          .thenComparing(EuratomEntry::toString);

  /// The code that stands in the report.
  EuratomCode cause();

  /// Effect on the book: 1 adds the stated amount, -1 takes it, 0 leaves the book.
  int sign();

  default EuratomCode.Kind kind() {
    return cause().kind();
  }
}
