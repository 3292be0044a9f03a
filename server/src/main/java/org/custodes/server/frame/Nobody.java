package org.custodes.server.frame;

import java.util.Set;

/// The viewer when nobody is signed in.
record Nobody() implements Viewer {

  @Override
  public boolean signedIn() {
    return false;
  }

  @Override
  public String name() {
    return "";
  }

  @Override
  public Set<Duty> duties() {
    return Set.of();
  }

  @Override
  public boolean may(String method, String path) {
    return false;
  }
}
