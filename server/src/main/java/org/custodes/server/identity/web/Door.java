package org.custodes.server.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.custodes.server.frame.BodyLimits;
import org.custodes.server.frame.Refusal;
import org.custodes.server.frame.Refusals;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets in whom the doorkeeper lets in, before anything of the body is read.
final class Door extends OncePerRequestFilter {

  private final Doorkeeper doorkeeper;
  private final BodyLimits limits;
  private final Refusals refusals;

  Door(Doorkeeper doorkeeper, BodyLimits limits, Refusals refusals) {
    this.doorkeeper = doorkeeper;
    this.limits = limits;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String method = request.getMethod();
    switch (doorkeeper.decide(method, request.getRequestURI(), Recognition.present())) {
      case COME_IN -> enter(request, response, chain);
      case SIGN_IN_FIRST -> askToSignIn(request, response);
      case NEW_PASSWORD_FIRST ->
          askFirst("identity.password-first", "/account/password", request, response);
      case SECOND_FACTOR_FIRST ->
          askFirst("identity.factor-first", "/account/factors", request, response);
      case NOT_YOURS -> refuse(new Refusal(403, "frame.not-yours"), request, response);
      case OTHER_METHOD ->
          refuse(new Refusal(405, "frame.method-not-allowed", method), request, response);
      case NOTHING_THERE -> refuse(new Refusal(404, "frame.not-found"), request, response);
    }
  }

  private void enter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpServletRequest kept;
    try {
      kept = limits.keep(request);
    } catch (Refusal tooLarge) {
      refuse(tooLarge, request, response);
      return;
    }
    chain.doFilter(kept, response);
  }

  private void askToSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getRequestURI().startsWith("/api/")) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      refuse(new Refusal(401, "frame.sign-in-first"), request, response);
    } else if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", "/sign-in");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect("/sign-in" + wayBack(request));
    }
  }

  private void askFirst(
      String code, String page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getRequestURI().startsWith("/api/")) {
      refuse(new Refusal(403, code), request, response);
    } else {
      response.sendRedirect(page);
    }
  }

  private static String wayBack(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (path.equals("/") || !request.getMethod().equals("GET")) {
      return "";
    }
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return "?next=" + URLEncoder.encode(path + query, StandardCharsets.UTF_8);
  }

  private void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    refusals.answer(refusal, request, response);
  }
}
