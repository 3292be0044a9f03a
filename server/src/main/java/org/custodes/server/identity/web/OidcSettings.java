package org.custodes.server.identity.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which identity provider there is. Set under `custodes.oidc`.
///
/// @param issuer its address, as its tokens name it; empty where there is none
/// @param claim what of its token is the login of an account
/// @param button what the button says that leads to it
@ConfigurationProperties("custodes.oidc")
record OidcSettings(
    @DefaultValue("") String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("preferred_username") String claim,
    @DefaultValue("") String button) {

  OidcSettings {
    if (!issuer.isEmpty() && (clientId.isEmpty() || clientSecret.isEmpty() || button.isEmpty())) {
      throw new IllegalArgumentException(
          "custodes.oidc has an issuer, and wants client-id, client-secret and button too");
    }
  }

  boolean configured() {
    return !issuer.isEmpty();
  }

  @Override
  public String toString() {
    return "identity provider " + issuer;
  }
}
