package org.custodes.server.identity;

import java.net.URI;

/// Where people sign facts: a page on an origin of its own, so that the application can neither
/// reach the keys kept there nor show one thing and have another signed.
public interface SigningDesk {

  /// The desk that belongs to a page of the application.
  ///
  /// @param page any address of the application as the browser knows it; only scheme, host and port
  ///   count
  SigningPlace near(URI page);
}
