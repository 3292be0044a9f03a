package org.custodes.server.site;

import java.util.List;
import java.util.Optional;
import org.custodes.accounting.Facility;
import org.custodes.accounting.Mba;

/// The State's list of facilities and material balance areas.
public interface Areas {

  Optional<RegisteredArea> find(Mba code);

  Optional<RegisteredFacility> find(Facility code);

  /// All areas, by facility and code.
  List<RegisteredArea> all();

  /// All facilities, by code.
  List<RegisteredFacility> facilities();
}
