package org.custodes.server.reports.web;

import java.util.List;
import org.custodes.server.frame.AccessRule;
import org.custodes.server.frame.AccessRules;
import org.custodes.server.frame.Duty;
import org.springframework.stereotype.Component;

/// Who may do what with received reports: every reader looks, the reporting officer takes in.
@Component
final class ReportsAccess implements AccessRules {

  @Override
  public List<AccessRule> rules() {
    return List.of(
        AccessRule.readers("GET", "/reports"),
        AccessRule.duty("GET", "/reports/import", Duty.REPORTING_OFFICER),
        AccessRule.duty("POST", "/reports/import", Duty.REPORTING_OFFICER),
        AccessRule.readers("GET", "/reports/imports"),
        AccessRule.readers("GET", "/reports/imports/{id}"),
        AccessRule.readers("GET", "/reports/{area}/{number}"),
        AccessRule.readers("GET", "/reports/{area}/{number}/text"),
        AccessRule.readers("GET", "/reports/{area}/{number}/entries/{entry}"),
        AccessRule.readers("GET", "/api/v1/reports"),
        AccessRule.readers("GET", "/api/v1/reports/{area}/{number}"),
        AccessRule.readers("GET", "/api/v1/reports/{area}/{number}/text"),
        AccessRule.readers("GET", "/api/v1/imports"),
        AccessRule.readers("GET", "/api/v1/imports/{id}"),
        AccessRule.duty("POST", "/api/v1/imports", Duty.REPORTING_OFFICER),
        AccessRule.duty("POST", "/api/v1/checks", Duty.REPORTING_OFFICER));
  }
}
