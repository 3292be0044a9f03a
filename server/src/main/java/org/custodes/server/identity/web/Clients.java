package org.custodes.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.custodes.server.identity.Client;
import org.springframework.http.HttpHeaders;

/// Finds out where a request comes from.
final class Clients {

  private Clients() {}

  static Client of(HttpServletRequest request) {
    String browser = request.getHeader(HttpHeaders.USER_AGENT);
    return new Client(request.getRemoteAddr(), browser == null ? "" : browser);
  }
}
