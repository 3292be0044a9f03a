package org.custodes.server.identity.web;

import java.util.List;
import java.util.Optional;
import org.custodes.server.frame.AccessRule;
import org.custodes.server.frame.AccessRules;
import org.custodes.server.frame.Count;
import org.custodes.server.frame.Duty;
import org.custodes.server.frame.Mark;
import org.custodes.server.frame.NavigationEntry;
import org.custodes.server.frame.Subject;
import org.custodes.server.identity.Approvals;
import org.custodes.server.identity.SignedIn;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the room stands in the frame, and who may do what in it.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcSettings.class)
class IdentityConfiguration {

  @Bean
  NavigationEntry accountsEntry() {
    return new NavigationEntry(
        Subject.ADMINISTRATION, 10, "people", "identity.accounts", "/accounts", 'a');
  }

  @Bean
  NavigationEntry conflictsEntry() {
    return new NavigationEntry(
        Subject.ADMINISTRATION, 20, "people", "identity.conflicts", "/conflicts", 'k');
  }

  /// What waits for this person's signature is counted on every page.
  @Bean
  NavigationEntry approvalsEntry(Approvals approvals) {
    return new NavigationEntry(
        Subject.HOME,
        10,
        "sign",
        "identity.approvals",
        "/approvals",
        'p',
        () -> Recognition.present().flatMap(person -> waiting(approvals, person)));
  }

  private static Optional<Count> waiting(Approvals approvals, SignedIn person) {
    return Optional.of(
        new Count(approvals.countWaitingFor(person), Mark.PENDING, "identity.approvals.count"));
  }

  @Bean
  AccessRules identityRules() {
    return () ->
        List.of(
            AccessRule.everyone("GET", "/sign-in"),
            AccessRule.everyone("POST", "/sign-in"),
            AccessRule.everyone("GET", "/sign-in/code"),
            AccessRule.everyone("POST", "/sign-in/code"),
            AccessRule.everyone("GET", "/sign-in/provider"),
            AccessRule.everyone("GET", ProviderController.BACK),
            AccessRule.everyone("POST", "/sign-in/passkey"),
            AccessRule.everyone("POST", "/sign-in/passkey/options"),
            AccessRule.newcomers("POST", "/sign-out"),
            AccessRule.newcomers("GET", "/account/password"),
            AccessRule.newcomers("POST", "/account/password"),
            AccessRule.newcomers("GET", "/account/factors"),
            AccessRule.newcomers("POST", "/account/factors/code"),
            AccessRule.newcomers("POST", "/account/factors/code/confirmation"),
            AccessRule.signedIn("POST", "/account/factors/code/removal"),
            AccessRule.newcomers("POST", "/account/factors/passkeys/options"),
            AccessRule.newcomers("POST", "/account/factors/passkeys"),
            AccessRule.signedIn("POST", "/account/factors/passkeys/{id}/name"),
            AccessRule.signedIn("POST", "/account/factors/passkeys/{id}/removal"),
            AccessRule.signedIn("GET", "/account"),
            AccessRule.signedIn("POST", "/account/sessions/{id}/end"),
            AccessRule.signedIn("GET", "/account/tokens/new"),
            AccessRule.signedIn("POST", "/account/tokens"),
            AccessRule.signedIn("POST", "/account/tokens/{id}/revoke"),
            AccessRule.signedIn("GET", "/account/keys"),
            AccessRule.signedIn("POST", "/account/keys"),
            AccessRule.signedIn("POST", "/account/keys/{id}/withdrawal"),
            AccessRule.signedIn("GET", "/account/first-key"),
            AccessRule.signedIn("POST", "/account/first-key"),
            AccessRule.signedIn("GET", "/account/first-key/{id}"),
            AccessRule.signedIn("POST", "/account/first-key/{id}"),
            AccessRule.signedIn("GET", "/approvals"),
            AccessRule.signedIn("GET", "/approvals/{id}"),
            AccessRule.signedIn("POST", "/approvals/{id}/signature"),
            AccessRule.signedIn("POST", "/approvals/{id}/code"),
            AccessRule.signedIn("POST", "/approvals/{id}/refusal"),
            AccessRule.signedIn("POST", "/approvals/{id}/password"),
            AccessRule.signedIn("POST", "/approvals/lists"),
            AccessRule.signedIn("GET", "/approvals/lists/{id}"),
            AccessRule.signedIn("POST", "/approvals/lists/{id}/signature"),
            AccessRule.signedIn("GET", "/api/v1/account"),
            AccessRule.signedIn("GET", "/api/v1/openapi"),
            AccessRule.duty("GET", "/conflicts", Duty.KEY_OFFICER),
            AccessRule.duty("POST", "/conflicts", Duty.KEY_OFFICER),
            AccessRule.duty("POST", "/conflicts/end", Duty.KEY_OFFICER),
            AccessRule.duty("GET", "/accounts", Duty.ADMINISTRATOR, Duty.KEY_OFFICER),
            AccessRule.duty("GET", "/accounts/new", Duty.ADMINISTRATOR, Duty.KEY_OFFICER),
            AccessRule.duty("POST", "/accounts", Duty.ADMINISTRATOR, Duty.KEY_OFFICER),
            AccessRule.duty("GET", "/accounts/{id}", Duty.ADMINISTRATOR, Duty.KEY_OFFICER),
            AccessRule.duty("POST", "/accounts/{id}/duties", Duty.ADMINISTRATOR, Duty.KEY_OFFICER),
            AccessRule.duty(
                "POST", "/accounts/{id}/password", Duty.ADMINISTRATOR, Duty.KEY_OFFICER),
            AccessRule.duty(
                "POST", "/accounts/{id}/confirmation", Duty.ADMINISTRATOR, Duty.KEY_OFFICER),
            AccessRule.duty("POST", "/accounts/{id}/erasure", Duty.ADMINISTRATOR, Duty.KEY_OFFICER),
            AccessRule.duty("POST", "/accounts/{id}/disable", Duty.ADMINISTRATOR, Duty.KEY_OFFICER),
            AccessRule.duty("POST", "/accounts/{id}/enable", Duty.ADMINISTRATOR, Duty.KEY_OFFICER),
            AccessRule.duty("POST", "/accounts/{id}/unlock", Duty.ADMINISTRATOR, Duty.KEY_OFFICER));
  }
}
