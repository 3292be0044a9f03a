package org.custodes.accounting.balance;

import org.custodes.accounting.Category;

/// A Euratom category change (`CE`, `CB` or `CC`) as one category's balance sees it.
///
/// @param cause [EuratomCode#CE], [EuratomCode#CB] or [EuratomCode#CC]
/// @param other the IAEA category on the other side; the balance's own where uranium crossed 20 %
/// @param arriving whether the material came from `other`; otherwise it went there
public record EuratomCategoryChange(EuratomCode cause, Category other, boolean arriving)
    implements EuratomEntry {

  public EuratomCategoryChange {
    if (cause.kind() != EuratomCode.Kind.CATEGORY_CHANGE) {
      throw new IllegalArgumentException(
          "not a category change: %s (%s); wanted CE, CB or CC".formatted(cause, cause.keyword()));
    }
  }

  @Override
  public int sign() {
    return arriving ? 1 : -1;
  }
}
