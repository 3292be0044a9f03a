package org.custodes.server.site;

import java.time.LocalDate;
import java.util.UUID;
import org.custodes.accounting.Facility;

/// A facility on the State's list.
///
/// @param since the first day for which its reports are expected
/// @param fact the fact that entered it
public record RegisteredFacility(Facility code, String name, LocalDate since, UUID fact) {

  RegisteredFacility by(UUID fact) {
    return new RegisteredFacility(code, name, since, fact);
  }
}
