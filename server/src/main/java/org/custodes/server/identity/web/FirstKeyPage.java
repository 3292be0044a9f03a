package org.custodes.server.identity.web;

/// A key that a browser makes at the first sign-in, on its way to the desk or back.
///
/// @param next where the person wanted to go
/// @param action where a script sends what the desk hands back
/// @param desk the address that opens the desk; empty where the way has ended
/// @param there a file of the desk by which a script finds out whether it can be reached
/// @param missing `desk`, `storage` or `enrolment`, where the way has ended; else empty
record FirstKeyPage(String next, String action, String desk, String there, String missing) {

  /// @param missing why there is no key
  static FirstKeyPage ended(String next, String missing) {
    return new FirstKeyPage(next, "", "", "", missing);
  }

  boolean ended() {
    return !missing.isEmpty();
  }
}
