package org.custodes.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.custodes.server.frame.LocalPath;
import org.custodes.server.frame.Page;
import org.custodes.server.frame.Refusal;
import org.custodes.server.identity.ProviderSignIn;
import org.custodes.server.identity.ProviderSignIn.Outcome;
import org.custodes.server.identity.ProviderVisits;
import org.custodes.server.identity.ProviderVisits.Away;
import org.custodes.server.identity.Secret;
import org.custodes.server.identity.web.SignInPage.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// To the identity provider and back. A link leads there and no form, since the content policy lets
/// no form lead to another house.
@Controller
class ProviderController {

  static final String BACK = "/sign-in/provider/back";

  private static final int LONGEST_NEXT = 2000;

  private final IdentityProvider provider;
  private final ProviderVisits visits;
  private final ProviderSignIn signIn;
  private final Origins origins;
  private final SignInPages pages;
  private final Clock clock;
  private final SecureRandom random;

  ProviderController(
      IdentityProvider provider,
      ProviderVisits visits,
      ProviderSignIn signIn,
      Origins origins,
      SignInPages pages,
      Clock clock,
      SecureRandom random) {
    this.provider = provider;
    this.visits = visits;
    this.signIn = signIn;
    this.origins = origins;
    this.pages = pages;
    this.clock = clock;
    this.random = random;
  }

  @GetMapping("/sign-in/provider")
  ModelAndView away(
      @RequestParam(defaultValue = "/") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    requireProvider();
    Secret holder = Secret.made(random);
    Away away = away(holder, next);
    Optional<URI> address = provider.address(away, back(request));
    if (address.isEmpty()) {
      return pages.page(HttpStatus.BAD_GATEWAY, next, Notice.PROVIDER_SILENT, request);
    }
    visits.add(away);
    Cookies.write(Cookies.AWAY, holder.reveal(), request, response);
    RedirectView there = new RedirectView(address.get().toString());
    there.setStatusCode(HttpStatus.SEE_OTHER);
    there.setExposeModelAttributes(false);
    return new ModelAndView(there);
  }

  /// @param code what the provider gave them; empty where it gave an error instead
  @GetMapping(BACK)
  ModelAndView back(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String state,
      HttpServletRequest request,
      HttpServletResponse response) {
    requireProvider();
    Optional<Away> away = taken(state, request);
    Cookies.remove(Cookies.AWAY, request, response);
    if (away.isEmpty()) {
      return Page.redirect("/sign-in?late=true");
    }
    String next = away.get().next();
    Optional<String> login =
        code.isEmpty() ? Optional.empty() : provider.login(away.get(), back(request), code);
    return login.isEmpty()
        ? pages.page(HttpStatus.UNAUTHORIZED, next, Notice.PROVIDER_REFUSED, request)
        : welcome(login.get(), next, request, response);
  }

  private ModelAndView welcome(
      String login, String next, HttpServletRequest request, HttpServletResponse response) {
    return switch (signIn.welcome(login, Clients.of(request))) {
      case Outcome.Welcome(Secret session) ->
          SessionCookie.welcome(session, next, request, response);
      case Outcome.Halfway(Secret secret) -> SessionCookie.halfway(secret, next, request, response);
      case Outcome.Unknown _ ->
          pages.page(HttpStatus.FORBIDDEN, next, Notice.PROVIDER_UNKNOWN, request);
      case Outcome.Closed _ ->
          pages.page(HttpStatus.FORBIDDEN, next, Notice.PROVIDER_CLOSED, request);
    };
  }

  private Optional<Away> taken(String state, HttpServletRequest request) {
    return Cookies.read(Cookies.AWAY, request)
        .flatMap(holder ->
            visits.take(Secret.shown(state), holder.hash(), now().minus(ProviderVisits.LONGEST)));
  }

  private Away away(Secret holder, String next) {
    String local = LocalPath.of(next);
    return new Away(
        Secret.made(random),
        holder.hash(),
        Secret.made(random).reveal(),
        Secret.made(random).reveal(),
        local.length() > LONGEST_NEXT ? "/" : local,
        now());
  }

  private String back(HttpServletRequest request) {
    return origins
        .of(request)
        .map(origin -> origin + BACK)
        .orElseThrow(() -> new Refusal(409, "identity.passkey-needs-a-name"));
  }

  private void requireProvider() {
    if (provider.button().isEmpty()) {
      throw new Refusal(404, "frame.not-found");
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
