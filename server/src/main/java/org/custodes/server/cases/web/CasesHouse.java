package org.custodes.server.cases.web;

import java.util.List;
import java.util.Optional;
import org.custodes.server.cases.CaseFile;
import org.custodes.server.cases.Work;
import org.custodes.server.frame.AccessRule;
import org.custodes.server.frame.AccessRules;
import org.custodes.server.frame.Count;
import org.custodes.server.frame.Mark;
import org.custodes.server.frame.NavigationEntry;
import org.custodes.server.frame.Subject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the room stands in the frame, and who may do what in it.
@Configuration(proxyBeanMethods = false)
class CasesHouse {

  @Bean
  NavigationEntry casesEntry(CaseFile file) {
    return new NavigationEntry(
        Subject.WATCH,
        20,
        "cases",
        "cases.irregularities",
        "/irregularities",
        'i',
        () -> unowned(file));
  }

  @Bean
  AccessRules casesRules() {
    return () ->
        List.of(
            AccessRule.readers("GET", "/irregularities"),
            AccessRule.readers("GET", "/irregularities/{id}"),
            AccessRule.duty("POST", "/irregularities/{id}/steps", Work.DUTY),
            AccessRule.readers("GET", "/api/v1/irregularities"),
            AccessRule.readers("GET", "/api/v1/irregularities/{id}"),
            AccessRule.duty("POST", "/api/v1/irregularities/{id}/steps", Work.DUTY));
  }

  private static Optional<Count> unowned(CaseFile file) {
    long unowned = file.tally().unowned();
    return unowned == 0
        ? Optional.empty()
        : Optional.of(new Count(unowned, Mark.WATCH, "cases.unowned"));
  }
}
