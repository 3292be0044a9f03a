package org.custodes.transparency.tile;

/// Where a bundle of entries lies.
public record BundlePath(long index, int width) implements LogPath {

  public BundlePath {
    PathText.require(index, width);
  }

  @Override
  public BundlePath full() {
    return new BundlePath(index, FULL);
  }

  @Override
  public String path() {
    return PathText.print("entries", index, width);
  }
}
