package org.custodes.server.seal.web;

import java.util.List;
import org.custodes.server.frame.AccessRule;
import org.custodes.server.frame.AccessRules;
import org.custodes.server.frame.NavigationEntry;
import org.custodes.server.frame.Subject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the room stands in the frame, and who may do what in it. Heads and tiles say nothing of
/// content, so whoever is signed in may have them.
@Configuration(proxyBeanMethods = false)
class SealHouse {

  @Bean
  NavigationEntry sealEntry() {
    return new NavigationEntry(Subject.RECORD, 20, "lock", "seal.navigation", "/seal", 'z');
  }

  @Bean
  AccessRules sealRules() {
    return () ->
        List.of(
            AccessRule.signedIn("GET", "/seal"),
            AccessRule.signedIn("GET", "/seal/heads/{size}"),
            AccessRule.signedIn("GET", "/seal/policy"),
            AccessRule.signedIn("GET", "/seal/verify"),
            AccessRule.signedIn("GET", "/log/checkpoint"),
            AccessRule.signedIn("GET", "/log/tile/{level}/**"),
            AccessRule.signedIn("GET", "/api/v1/seal"));
  }
}
