package org.custodes.server.site.web;

import java.util.List;
import org.custodes.server.site.RegisteredArea;
import org.custodes.server.site.RegisteredFacility;
import org.custodes.server.site.State;

/// The State's list.
record AreasPage(State state, List<Group> groups) {

  /// A facility and its areas.
  record Group(RegisteredFacility facility, List<RegisteredArea> areas) {}

  int areas() {
    return groups.stream().mapToInt(group -> group.areas().size()).sum();
  }
}
