package org.custodes.server.frame;

/// Tells the frame who looks. `identity` implements it.
public interface Viewers {

  /// Who makes the present request; [Viewer#NOBODY] outside of one.
  Viewer current();
}
