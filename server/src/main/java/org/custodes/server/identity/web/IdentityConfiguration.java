package org.custodes.server.identity.web;

import java.util.List;
import org.custodes.server.frame.AccessRule;
import org.custodes.server.frame.AccessRules;
import org.custodes.server.frame.Duty;
import org.custodes.server.frame.NavigationEntry;
import org.custodes.server.frame.Subject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the room stands in the frame, and who may do what in it.
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

  @Bean
  NavigationEntry accountsEntry() {
    return new NavigationEntry(
        Subject.ADMINISTRATION, 10, "people", "identity.accounts", "/accounts", 'a');
  }

  @Bean
  AccessRules identityRules() {
    return () ->
        List.of(
            AccessRule.everyone("GET", "/sign-in"),
            AccessRule.everyone("POST", "/sign-in"),
            AccessRule.newcomers("POST", "/sign-out"),
            AccessRule.newcomers("GET", "/account/password"),
            AccessRule.newcomers("POST", "/account/password"),
            AccessRule.signedIn("GET", "/account"),
            AccessRule.signedIn("POST", "/account/sessions/{id}/end"),
            AccessRule.signedIn("GET", "/account/tokens/new"),
            AccessRule.signedIn("POST", "/account/tokens"),
            AccessRule.signedIn("POST", "/account/tokens/{id}/revoke"),
            AccessRule.signedIn("GET", "/api/v1/account"),
            AccessRule.signedIn("GET", "/api/v1/openapi"),
            AccessRule.duty("GET", "/accounts", Duty.ADMINISTRATOR),
            AccessRule.duty("GET", "/accounts/new", Duty.ADMINISTRATOR),
            AccessRule.duty("POST", "/accounts", Duty.ADMINISTRATOR),
            AccessRule.duty("GET", "/accounts/{id}", Duty.ADMINISTRATOR),
            AccessRule.duty("POST", "/accounts/{id}/duties", Duty.ADMINISTRATOR),
            AccessRule.duty("POST", "/accounts/{id}/password", Duty.ADMINISTRATOR),
            AccessRule.duty("POST", "/accounts/{id}/disable", Duty.ADMINISTRATOR),
            AccessRule.duty("POST", "/accounts/{id}/enable", Duty.ADMINISTRATOR),
            AccessRule.duty("POST", "/accounts/{id}/unlock", Duty.ADMINISTRATOR));
  }
}
