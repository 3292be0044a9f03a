package org.custodes.server.facts.web;

import java.util.List;
import org.custodes.server.frame.AccessRule;
import org.custodes.server.frame.AccessRules;
import org.custodes.server.frame.NavigationEntry;
import org.custodes.server.frame.SearchSource;
import org.custodes.server.frame.Subject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the room stands in the frame, and who may do what in it.
@Configuration(proxyBeanMethods = false)
class FactsConfiguration {

  @Bean
  NavigationEntry recordEntry() {
    return new NavigationEntry(Subject.RECORD, 10, "record", "facts.record", "/record", 'e');
  }

  @Bean
  NavigationEntry followersEntry() {
    return new NavigationEntry(
        Subject.ADMINISTRATION, 50, "eye", "facts.followers", "/followers", 'w');
  }

  @Bean
  AccessRules factsRules() {
    return () ->
        List.of(
            AccessRule.readers("GET", "/record"),
            AccessRule.readers("GET", "/record/{id}"),
            AccessRule.readers("GET", "/record/{id}/bytes"),
            AccessRule.readers("GET", "/record/{id}/proof"),
            AccessRule.readers("GET", "/record/{id}/signatures/{number}/{part}"),
            AccessRule.signedIn("GET", "/followers"),
            AccessRule.signedIn("GET", "/api/v1/followers"),
            AccessRule.readers("GET", "/api/v1/facts"),
            AccessRule.readers("GET", "/api/v1/facts/{id}"),
            AccessRule.readers("GET", "/api/v1/facts/{id}/bytes"),
            AccessRule.readers("GET", "/api/v1/facts/{id}/proof"));
  }

  @Bean
  SearchSource factsSearch(FactSearch search) {
    return search::find;
  }
}
