package org.custodes.accounting;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// The other side of a transfer (labels 370 and 372).
///
/// @param code the other material balance area or, abroad, perhaps a facility: four characters;
///   abroad it may be unknown
public record Counterpart(Country country, Optional<Mba> code) {

  public Counterpart {
    requireNonNull(country, "country");
    requireNonNull(code, "code");
  }

  /// Reads the form reports use, `ZZ/ZM02`, or `ZZ` where the area is unknown.
  ///
  /// @throws IllegalArgumentException naming what was found and wanted
  public static Counterpart parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length > 2) {
      throw new IllegalArgumentException(
          "not a country and an area such as ZZ/ZM02: " + Codes.quote(text));
    }
    return new Counterpart(
        new Country(parts[0]),
        parts.length == 2 ? Optional.of(new Mba(parts[1])) : Optional.empty());
  }

  @Override
  public String toString() {
    return country + code.map(area -> "/" + area).orElse("");
  }
}
