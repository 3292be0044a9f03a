package org.custodes.cli.material;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Nuclide;

/// A mass of one nuclide as typed: `NUCLIDE:MASS`.
record NuclideMass(Nuclide nuclide, Mass mass) {

  static NuclideMass parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException(
          "not a mass of a nuclide: %s; wanted NUCLIDE:MASS, such as Pu-241:115g"
              .formatted(Masses.quote(text)));
    }
    return new NuclideMass(
        nuclide(text.substring(0, colon)), Masses.parse(text.substring(colon + 1)));
  }

  private static Nuclide nuclide(String name) {
    return Nuclide.of(name)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "not a nuclide in the accounts: %s; wanted one of %s"
                    .formatted(Masses.quote(name), known())));
  }

  private static String known() {
    return Arrays.stream(Nuclide.values()).map(Nuclide::label).collect(Collectors.joining(", "));
  }
}
