package org.custodes.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/// Where a request comes from.
///
/// @param address as the network says; behind a proxy that of the proxy, unless Spring is told to
///   trust its headers
/// @param browser what it calls itself; empty when it says nothing
record Client(String address, String browser) {

  static Client of(HttpServletRequest request) {
    String browser = request.getHeader(HttpHeaders.USER_AGENT);
    return new Client(request.getRemoteAddr(), browser == null ? "" : browser);
  }
}
