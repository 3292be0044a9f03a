package org.custodes.server.site.web;

import java.util.List;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.site.Kind;
import org.custodes.server.site.RegisterArea;
import org.custodes.server.site.RegisteredFacility;

/// The form for an area.
record AreaFormPage(
    RegisterArea.Typed typed, List<RegisteredFacility> facilities, FormErrors errors) {

  List<Kind> kinds() {
    return List.of(Kind.values());
  }
}
