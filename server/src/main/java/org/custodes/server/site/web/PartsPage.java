package org.custodes.server.site.web;

import java.time.LocalDate;
import java.util.List;
import org.custodes.server.site.PartKind;
import org.custodes.server.site.RegisteredFacility;
import org.custodes.server.site.RegisteredPart;

/// The parts of one facility on a day.
record PartsPage(RegisteredFacility facility, List<RegisteredPart> parts, LocalDate day) {

  List<RegisteredPart> of(PartKind kind) {
    return parts.stream().filter(part -> part.kind() == kind && part.on(day)).toList();
  }

  /// How many there are on the day.
  long there() {
    return parts.stream().filter(part -> part.on(day)).count();
  }

  /// How many have ended before the day or begin after it.
  long other() {
    return parts.size() - there();
  }
}
