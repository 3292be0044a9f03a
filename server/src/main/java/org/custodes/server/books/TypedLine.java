package org.custodes.server.books;

import java.util.List;
import java.util.Map;

/// One line of an inventory change as somebody typed or sent it; what does not apply is empty.
///
/// @param code such as `RD`
/// @param point flow key measurement point, 1 or 2 characters
/// @param description four characters, `OGHC` or `O/G/H/C`
/// @param items a whole number; empty is 0
/// @param measurement such as `M`, `N` or `M/2/W`
/// @param masses one for each category
/// @param counterpart such as `ZZ/ZM02`
/// @param reference day of the isotopic composition
/// @param isotopes grams by nuclide, such as `Pu-241` to `13.25`
/// @param note for the reader of the report
public record TypedLine(
    String code,
    String point,
    String batch,
    String description,
    String items,
    String measurement,
    List<TypedMass> masses,
    String counterpart,
    String shippersBatch,
    String reference,
    Map<String, String> isotopes,
    String note) {

  public TypedLine {
    masses = List.copyOf(masses);
    isotopes = Map.copyOf(isotopes);
  }

  /// A mass as typed.
  ///
  /// @param category letter of the category: `N`, `D`, `E`, `U`, `P` or `T`
  /// @param element decimal text in the category's reporting unit: kilograms for N, D and T, grams
  ///   otherwise
  /// @param fissile decimal text in grams; empty for none
  public record TypedMass(String category, String element, String fissile) {}
}
