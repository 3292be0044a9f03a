package org.custodes.server.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Gathers what is wrong with one file, so that a person mends everything at once.
final class Faults {

  private final String file;
  private final List<PackFault> all = new ArrayList<>();
  private int found;

  Faults(String file) {
    this.file = file;
  }

  /// What is beyond [PackReader#MOST_FAULTS] is counted and not told.
  void add(int line, PackFault.Kind kind, String what, String wanted) {
    found++;
    if (all.size() < PackReader.MOST_FAULTS) {
      all.add(new PackFault(file, line, kind, what, wanted));
    }
  }

  boolean any() {
    return found > 0;
  }

  /// How many there are, told or not.
  int count() {
    return found;
  }

  PackReading.Faulty outcome() {
    return new PackReading.Faulty(
        all.stream().sorted(Comparator.comparingInt(PackFault::line)).toList());
  }
}
