package org.custodes.server.frame;

/// A step on the way to where the viewer is.
///
/// @param text its name
/// @param path where it leads; empty for the page itself
public record Crumb(String text, String path) {

  public Crumb(String text) {
    this(text, "");
  }
}
