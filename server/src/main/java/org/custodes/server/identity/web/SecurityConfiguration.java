package org.custodes.server.identity.web;

import org.custodes.server.frame.BodyLimits;
import org.custodes.server.frame.Refusal;
import org.custodes.server.frame.Refusals;
import org.custodes.server.identity.Sessions;
import org.custodes.server.identity.Tokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// The order of the doors, and the headers of every answer.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /// Nothing from elsewhere, nothing inline.
  static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /// What no page of ours uses.
  static final String PERMISSIONS =
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), "
          + "microphone=(), midi=(), payment=(), serial=(), usb=()";

  @Bean
  SecurityFilterChain doors(
      HttpSecurity http,
      Sessions sessions,
      Tokens tokens,
      Doorkeeper doorkeeper,
      BodyLimits limits,
      Refusals refusals,
      FormTokens formTokens) {
    return http.sessionManagement(
            servlet -> servlet.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .requestCache(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .csrf(csrf ->
            csrf.csrfTokenRepository(formTokens)
                .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                .ignoringRequestMatchers(Recognition::showsToken))
        .exceptionHandling(failures ->
            failures.accessDeniedHandler((request, response, _) ->
                refusals.answer(new Refusal(403, "frame.form-expired"), request, response)))
        .headers(SecurityConfiguration::headers)
        .addFilterAfter(new Recognition(sessions, tokens), SecurityContextHolderFilter.class)
        .addFilterBefore(new Door(doorkeeper, limits, refusals), CsrfFilter.class)
        .build();
  }

  /// There are no users but our accounts; this keeps Spring Boot from making one of its own.
  @Bean
  UserDetailsService nobody() {
    return name -> {
      throw new UsernameNotFoundException("accounts are kept by the room identity");
    };
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(
            resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
  }
}
