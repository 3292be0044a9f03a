package org.custodes.server.site;

import java.time.LocalDate;
import java.util.UUID;
import org.custodes.accounting.Facility;
import org.custodes.accounting.Mba;

/// A material balance area on the State's list.
///
/// @param since the first day for which its reports are expected
/// @param fact the fact that entered it
public record RegisteredArea(
    Mba code, Facility facility, String name, Kind kind, LocalDate since, UUID fact) {

  RegisteredArea by(UUID fact) {
    return new RegisteredArea(code, facility, name, kind, since, fact);
  }
}
