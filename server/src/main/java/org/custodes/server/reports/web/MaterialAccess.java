package org.custodes.server.reports.web;

import java.util.List;
import org.custodes.server.frame.AccessRule;
import org.custodes.server.frame.AccessRules;
import org.springframework.stereotype.Component;

/// Who may see the material: every duty that sees content, and nobody changes it here.
@Component
final class MaterialAccess implements AccessRules {

  @Override
  public List<AccessRule> rules() {
    return List.of(
        AccessRule.readers("GET", "/material"),
        AccessRule.readers("GET", "/material/**"),
        AccessRule.readers("GET", "/transfers"),
        AccessRule.readers("GET", "/transfers/**"),
        AccessRule.readers("GET", "/api/v1/material"),
        AccessRule.readers("GET", "/api/v1/areas/**"),
        AccessRule.readers("GET", "/api/v1/transit"));
  }
}
