package org.custodes.server.site;

import org.custodes.accounting.Facility;
import org.custodes.accounting.Mba;

/// Enters a facility and an area that a demonstration needs, signed by two simulated people.
public interface DemonstrationArea {

  /// Enters what is not on the State's list yet.
  void register(Facility facility, String facilityName, Mba area, String name);
}
