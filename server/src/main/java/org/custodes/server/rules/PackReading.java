package org.custodes.server.rules;

import java.util.List;

/// What became of reading a pack's file.
public sealed interface PackReading {

  record Good(Pack pack) implements PackReading {}

  /// It is no pack.
  ///
  /// @param faults in the order of the file, at least one, at most [PackReader#MOST_FAULTS]
  record Faulty(List<PackFault> faults) implements PackReading {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
