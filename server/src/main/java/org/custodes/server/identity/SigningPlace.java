package org.custodes.server.identity;

import java.net.URI;

/// A desk at which people sign.
///
/// @param origin scheme, host and port as a browser writes them: `http://sign.localhost:8080`
/// @param rpId the host, for which security keys are made
public record SigningPlace(String origin, String rpId) {

  public static SigningPlace of(URI desk) {
    String port = desk.getPort() < 0 ? "" : ":" + desk.getPort();
    return new SigningPlace(desk.getScheme() + "://" + desk.getHost() + port, desk.getHost());
  }
}
