package org.custodes.server.identity.desk;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.custodes.server.identity.SigningDesk;
import org.custodes.server.identity.SigningPlace;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The names under which people reach this house. Set under `custodes.signing`.
///
/// An address in figures is the application's too: it cannot be made to point elsewhere, as a name
/// can.
///
/// @param hosts names of the application, without port; the desk of `a.example` is `sign.a.example`
/// @param desk origin of the desk where it is another, for example `https://sign.example`; empty
///   otherwise
@ConfigurationProperties("custodes.signing")
record Hosts(@DefaultValue("localhost") List<String> hosts, @DefaultValue("") String desk)
    implements SigningDesk {

  private static final String BEFORE = "sign.";
  private static final String LOOPBACK = "localhost";
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
  private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]+(:[0-9]{1,5})?");

  Hosts {
    hosts = hosts.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    for (String name : hosts) {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "custodes.signing.hosts: found " + name + ", wanted names of hosts without port");
      }
    }
    if (!desk.isEmpty() && !ORIGIN.matcher(desk).matches()) {
      throw new IllegalArgumentException(
          "custodes.signing.desk: found "
              + desk
              + ", wanted an origin such as https://sign.example");
    }
  }

  /// What is served under a name.
  enum Role {
    APPLICATION,
    DESK,
    NOTHING
  }

  /// @param host without port
  Role role(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    if (isDesk(name)) {
      return Role.DESK;
    }
    return hosts.contains(name) || isAddress(name) ? Role.APPLICATION : Role.NOTHING;
  }

  @Override
  public SigningPlace near(URI page) {
    if (!desk.isEmpty()) {
      return SigningPlace.of(URI.create(desk));
    }
    String host = BEFORE + (isAddress(page.getHost()) ? LOOPBACK : page.getHost());
    return SigningPlace.of(URI.create(origin(page.getScheme(), host, page.getPort())));
  }

  /// The origins that a desk may send people back to, beside the one whose name it extends.
  List<String> returns(String scheme, int port) {
    Stream<String> loopback =
        hosts.contains(LOOPBACK) ? Stream.of("127.0.0.1", "[::1]") : Stream.empty();
    return Stream.concat(hosts.stream(), loopback).map(name -> origin(scheme, name, port)).toList();
  }

  private boolean isDesk(String name) {
    return desk.isEmpty()
        ? name.startsWith(BEFORE) && hosts.contains(name.substring(BEFORE.length()))
        : name.equals(URI.create(desk).getHost());
  }

  private static String origin(String scheme, String host, int port) {
    int usual = scheme.equals("https") ? 443 : 80;
    return scheme + "://" + host + (port == usual || port < 0 ? "" : ":" + port);
  }

  private static boolean isAddress(String name) {
    return Optional.of(name)
        .map(one -> one.replaceAll("^\\[|]$", ""))
        .filter(one -> one.matches("[0-9]+(\\.[0-9]+){3}|[0-9a-f:.]*:[0-9a-f:.]*"))
        .filter(Hosts::isLiteral)
        .isPresent();
  }

  private static boolean isLiteral(String text) {
    try {
      return !InetAddress.ofLiteral(text).getHostAddress().isEmpty();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
