package org.custodes.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The origin under which a browser sees this house. Passkeys work for one name of host each, and
/// their answers are taken from one origin.
///
/// What a request says of its port is not believed, since a page on another port of the same
/// machine could say it too. The port is the one that was listened on, unless
/// `custodes.sign-in.origins` names origins: behind a proxy it must.
@Component
class Origins {

  private static final Pattern NAME =
      Pattern.compile("(?=.*[a-z])[a-z0-9]([a-z0-9.-]*[a-z0-9])?", Pattern.CASE_INSENSITIVE);

  private final List<URI> named;

  /// @param named origins such as `https://custodes.example`; none where this program is reached
  ///   directly
  Origins(@Value("${custodes.sign-in.origins}") List<String> named) {
    this.named =
        named.stream().map(String::strip).filter(one -> !one.isEmpty()).map(URI::create).toList();
  }

  /// Empty where the house is reached by an address in figures, for which there are no passkeys.
  Optional<URI> of(HttpServletRequest request) {
    String host = request.getServerName();
    if (!NAME.matcher(host).matches()) {
      return Optional.empty();
    }
    return named.isEmpty()
        ? Optional.of(URI.create(listened(request)))
        : named.stream().filter(one -> host.equalsIgnoreCase(one.getHost())).findFirst();
  }

  private static String listened(HttpServletRequest request) {
    String scheme = request.getScheme();
    int port = request.getLocalPort();
    boolean usual = port == (scheme.equals("https") ? 443 : 80);
    return scheme + "://" + request.getServerName() + (usual ? "" : ":" + port);
  }
}
