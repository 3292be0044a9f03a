package org.custodes.server.filing.web;

import java.util.List;
import org.custodes.server.frame.AccessRule;
import org.custodes.server.frame.AccessRules;
import org.custodes.server.frame.Duty;
import org.custodes.server.frame.NavigationEntry;
import org.custodes.server.frame.Subject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the room stands in the frame, and who may do what in it: every reader looks, accountants
/// and reporting officers prepare and tell, accountants open books with what was reported.
@Configuration(proxyBeanMethods = false)
class FilingHouse {

  @Bean
  NavigationEntry filingEntry() {
    return new NavigationEntry(Subject.MATERIAL, 45, "sign", "filing.navigation", "/filing", 'd');
  }

  @Bean
  AccessRules filingRules() {
    return () ->
        List.of(
            AccessRule.readers("GET", "/filing"),
            AccessRule.readers("GET", "/filing/statements"),
            prepares("POST", "/filing/statements"),
            AccessRule.readers("GET", "/filing/statements/{id}"),
            AccessRule.readers("GET", "/filing/{area}"),
            prepares("GET", "/filing/{area}/prepare"),
            prepares("POST", "/filing/{area}/prepare"),
            prepares("GET", "/filing/{area}/text"),
            opens("GET", "/filing/{area}/opening"),
            opens("POST", "/filing/{area}/opening"),
            AccessRule.readers("GET", "/filing/{area}/reconciliation"),
            AccessRule.readers("GET", "/filing/{area}/reconciliation.csv"),
            AccessRule.readers("GET", "/filing/{area}/{number}"),
            AccessRule.readers("GET", "/filing/{area}/{number}/file"),
            AccessRule.readers("GET", "/filing/{area}/{number}/comparison"),
            prepares("POST", "/filing/{area}/{number}/deliveries"),
            AccessRule.readers("GET", "/api/v1/filing/statements"),
            prepares("POST", "/api/v1/filing/statements"),
            AccessRule.readers("GET", "/api/v1/filing/statements/{id}"),
            AccessRule.readers("GET", "/api/v1/filing/{area}"),
            prepares("POST", "/api/v1/filing/{area}"),
            opens("GET", "/api/v1/filing/{area}/opening"),
            opens("POST", "/api/v1/filing/{area}/opening"),
            AccessRule.readers("GET", "/api/v1/filing/{area}/reconciliation"),
            AccessRule.readers("GET", "/api/v1/filing/{area}/{number}"),
            AccessRule.readers("GET", "/api/v1/filing/{area}/{number}/file"),
            AccessRule.readers("GET", "/api/v1/filing/{area}/{number}/comparison"),
            prepares("POST", "/api/v1/filing/{area}/{number}/deliveries"));
  }

  private static AccessRule opens(String method, String pattern) {
    return AccessRule.duty(method, pattern, Duty.ACCOUNTANT);
  }

  private static AccessRule prepares(String method, String pattern) {
    return AccessRule.duty(method, pattern, Duty.ACCOUNTANT, Duty.REPORTING_OFFICER);
  }
}
