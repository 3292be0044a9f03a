package org.custodes.server.frame;

import java.util.Set;

/// Who looks at a page, as far as the frame needs to know.
public interface Viewer {

  /// Nobody is signed in.
  Viewer NOBODY = new Nobody();

  boolean signedIn();

  /// The name shown in the frame; empty for nobody.
  String name();

  Set<Duty> duties();

  /// Whether this person may do this, by the same rules that guard the door.
  ///
  /// @param method HTTP method in capitals
  /// @param path a path without query
  boolean may(String method, String path);
}
