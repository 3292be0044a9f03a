package org.custodes.server.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Facility;

/// The parts of facilities.
public interface Parts {

  /// Of a facility, by kind and code; those that have ended too.
  List<RegisteredPart> of(Facility facility);

  Optional<RegisteredPart> find(PartKind kind, Facility facility, String code);

  void add(RegisteredPart part);

  void end(RegisteredPart part, LocalDate until, UUID fact);
}
