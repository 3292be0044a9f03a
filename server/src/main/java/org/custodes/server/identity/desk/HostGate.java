package org.custodes.server.identity.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;

/// Parts the desk from the application by the name of host, before anything else of a request is
/// looked at.
final class HostGate extends OncePerRequestFilter {

  /// RFC 9110, 15.5.20: this server is not the one that the name means.
  private static final int MISDIRECTED = 421;

  private final Hosts hosts;
  private final DeskFiles desk;

  HostGate(Hosts hosts, DeskFiles desk) {
    this.hosts = hosts;
    this.desk = desk;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    switch (hosts.role(request.getServerName())) {
      case APPLICATION -> chain.doFilter(request, response);
      case DESK -> desk.answer(request, response);
      case NOTHING -> refuse(response);
    }
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    response.setStatus(MISDIRECTED);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/plain;charset=UTF-8");
    response
        .getOutputStream()
        .write(
            "Found a name of host that is not served here, wanted one of the setting http.hosts.\n"
                .getBytes(StandardCharsets.UTF_8));
  }
}
