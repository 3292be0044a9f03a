package org.custodes.accounting.balance;

import java.util.List;
import org.custodes.accounting.Category;
import org.custodes.accounting.ChangeCode;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;

/// Uranium that leaves one category and enters another by blending, enrichment, depletion or
/// burn-up (SG-FM-1172, label 411, codes `EN ED NE ND DE DN`).
///
/// There is one element mass and one fissile mass for both sides, so none can be made or lost.
///
/// @param element what changed category; not negative
/// @param fissile U-233 and U-235 in it; not negative, at most `element`
public record CategoryChange(ChangeCode code, Mass element, Mass fissile) {

  public CategoryChange {
    if (code.kind() != ChangeCode.Kind.CATEGORY_CHANGE) {
      throw new IllegalArgumentException(
          "not a category change: %s (%s); wanted EN, ED, NE, ND, DE or DN"
              .formatted(code, code.keyword()));
    }
    new Content(Category.ENRICHED, element, fissile).requireMaterial("category change");
  }

  public Category from() {
    return code.from().orElseThrow();
  }

  public Category to() {
    return code.to().orElseThrow();
  }

  /// What the change takes from its first category, as a negative content.
  public Content taken() {
    return given(from()).negated();
  }

  /// What the change adds to its second category.
  public Content given() {
    return given(to());
  }

  /// Both effects on the book: [#taken], then [#given].
  public List<Content> effects() {
    return List.of(taken(), given());
  }

  private Content given(Category category) {
    return new Content(category, element, fissile);
  }
}
