package org.custodes.server.rules;

import java.util.List;

/// What became of a pack that somebody gave.
public sealed interface KeepOutcome {

  /// It is on the shelf; it rules nothing until two people activate it.
  ///
  /// @param before whether the same bytes were there already
  record Kept(PackFile file, boolean before) implements KeepOutcome {}

  /// It is no pack.
  ///
  /// @param faults everything that is wrong, in the order of the file
  record Faulty(List<PackFault> faults) implements KeepOutcome {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /// This version is there with other content. A changed pack has a higher version.
  record VersionTaken(PackVersion version) implements KeepOutcome {}

  /// The shelf holds as many as it may.
  record ShelfFull(int most) implements KeepOutcome {}
}
