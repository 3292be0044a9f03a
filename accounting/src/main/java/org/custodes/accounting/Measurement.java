package org.custodes.accounting;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// How a mass is known (label 469).
///
/// @param point where it was measured, if that is not where the change is reported; only with
///   [MeasurementBasis#M]
/// @param method code of the method, as the Facility Attachment has it, 1 to 4 of A-Z and 0-9; only
///   where the area itself measured
public record Measurement(MeasurementBasis basis, Optional<Kmp> point, Optional<String> method) {

  public Measurement {
    requireNonNull(basis, "basis");
    if (point.isPresent() && basis != MeasurementBasis.M) {
      throw new IllegalArgumentException("a measurement point goes with M only, found " + basis);
    }
    if (method.isPresent() && !basis.measuredHere()) {
      throw new IllegalArgumentException("a method goes with M or T only, found " + basis);
    }
    method.ifPresent(code -> Codes.require("a method code", code, 1, 4, ""));
  }

  public static Measurement of(MeasurementBasis basis) {
    return new Measurement(basis, Optional.empty(), Optional.empty());
  }

  /// Reads the form reports use: `M`, `M/2`, `M/2/W`, `T//W`.
  ///
  /// @throws IllegalArgumentException naming what was found and wanted
  public static Measurement parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length > 3 || parts[0].length() != 1) {
      throw wrong(text);
    }
    MeasurementBasis basis =
        MeasurementBasis.ofLetter(parts[0].charAt(0)).orElseThrow(() -> wrong(text));
    return new Measurement(basis, part(parts, 1).map(Kmp::new), part(parts, 2));
  }

  private static Optional<String> part(String[] parts, int index) {
    return index < parts.length && !parts[index].isEmpty()
        ? Optional.of(parts[index])
        : Optional.empty();
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException(
        "not a basis M, T, N or L with point and method, such as M/2/W: " + Codes.quote(text));
  }

  @Override
  public String toString() {
    String place = point.map(Kmp::code).orElse("");
    return basis
        + (method.isPresent() || !place.isEmpty() ? "/" + place : "")
        + method.map(code -> "/" + code).orElse("");
  }
}
