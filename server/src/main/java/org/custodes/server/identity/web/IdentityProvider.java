package org.custodes.server.identity.web;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodes.server.facts.Bytes;
import org.custodes.server.identity.Base64Url;
import org.custodes.server.identity.ProviderVisits.Away;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/// An identity provider that speaks OpenID Connect, if one is configured. Spring Security fetches
/// and checks its tokens: signature, issuer, audience, time, nonce. Nothing is asked of it before
/// somebody wants to sign in through it.
@Component
class IdentityProvider {

  private static final Logger LOG = LoggerFactory.getLogger(IdentityProvider.class);
  private static final Set<String> SCOPES = Set.of("openid", "profile", "email");

  private final OidcSettings settings;
  private final OidcAuthorizationCodeAuthenticationProvider check;
  private volatile @Nullable ClientRegistration found;

  IdentityProvider(OidcSettings settings) {
    OidcUserService tokenAlone = new OidcUserService();
    tokenAlone.setRetrieveUserInfo(_ -> false);
    this.settings = settings;
    this.check =
        new OidcAuthorizationCodeAuthenticationProvider(
            new RestClientAuthorizationCodeTokenResponseClient(), tokenAlone);
  }

  /// What the button says; empty where there is no provider.
  String button() {
    return settings.configured() ? settings.button() : "";
  }

  /// Where somebody is sent; empty when the provider does not say.
  ///
  /// @param back where it sends them back to
  Optional<URI> address(Away away, String back) {
    return registration()
        .map(registration -> request(registration, away, back))
        .map(OAuth2AuthorizationRequest::getAuthorizationRequestUri)
        .map(URI::create);
  }

  /// The login of whoever came back, as the configured claim says it; empty when what they brought
  /// is not right.
  ///
  /// @param code what they brought
  Optional<String> login(Away away, String back, String code) {
    return registration().flatMap(registration -> login(registration, away, back, code));
  }

  private Optional<String> login(
      ClientRegistration registration, Away away, String back, String code) {
    OAuth2AuthorizationExchange exchange =
        new OAuth2AuthorizationExchange(
            request(registration, away, back),
            OAuth2AuthorizationResponse.success(code)
                .redirectUri(back)
                .state(away.state().reveal())
                .build());
    try {
      Authentication known =
          check.authenticate(new OAuth2LoginAuthenticationToken(registration, exchange));
      return known != null && known.getPrincipal() instanceof OidcUser user
          ? Optional.ofNullable(user.getIdToken().getClaimAsString(settings.claim()))
          : Optional.empty();
    } catch (AuthenticationException | OAuth2AuthorizationException refused) {
      LOG.warn("what the identity provider sent is not taken: {}", refused.getMessage());
      return Optional.empty();
    }
  }

  private static OAuth2AuthorizationRequest request(
      ClientRegistration registration, Away away, String back) {
    return OAuth2AuthorizationRequest.authorizationCode()
        .clientId(registration.getClientId())
        .authorizationUri(requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
        .redirectUri(back)
        .scopes(SCOPES)
        .state(away.state().reveal())
        .attributes(
            Map.of(
                OidcParameterNames.NONCE,
                away.nonce(),
                PkceParameterNames.CODE_VERIFIER,
                away.verifier()))
        .additionalParameters(
            Map.of(
                OidcParameterNames.NONCE,
                hash(away.nonce()),
                PkceParameterNames.CODE_CHALLENGE,
                hash(away.verifier()),
                PkceParameterNames.CODE_CHALLENGE_METHOD,
                "S256"))
        .build();
  }

  private Optional<ClientRegistration> registration() {
    ClientRegistration known = found;
    if (known != null || !settings.configured()) {
      return Optional.ofNullable(known);
    }
    try {
      ClientRegistration asked =
          ClientRegistrations.fromIssuerLocation(settings.issuer())
              .registrationId("provider")
              .clientId(settings.clientId())
              .clientSecret(settings.clientSecret())
              .redirectUri("{baseUrl}" + ProviderController.BACK)
              .scope(List.copyOf(SCOPES))
              .build();
      found = asked;
      return Optional.of(asked);
    } catch (IllegalArgumentException | IllegalStateException | RestClientException failure) {
      LOG.warn("the identity provider {} cannot be asked", settings.issuer(), failure);
      return Optional.empty();
    }
  }

  private static String hash(String text) {
    return Base64Url.encode(Bytes.ofText(text).sha256());
  }
}
