package org.custodes.server.rules.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodes.server.rules.Activation;
import org.custodes.server.rules.PackDifference;
import org.custodes.server.rules.PackFile;
import org.custodes.server.rules.Timeline;

/// One pack with every value.
///
/// @param activations of this version, in the order in which they begin
/// @param today the earliest day from which it can be put in force
/// @param allowed whether its unconfirmed values, if any, do not stand in the way
/// @param compared another pack of the kind that is in force, and what this one says otherwise
record PackPage(
    PackFile file,
    Timeline.Standing standing,
    List<Activation> activations,
    LocalDate today,
    boolean allowed,
    Optional<Compared> compared) {

  record Compared(PackFile inForce, PackDifference difference) {}

  String path() {
    return Paths.of(file.version());
  }
}
