package org.custodes.transparency.tile;

/// Where a tile of hashes lies.
///
/// @param level 0 for hashes of leaves; a hash of level 1 stands over a full tile of level 0, and
///   so on up to [#HIGHEST]
public record TilePath(int level, long index, int width) implements LogPath {

  /// The highest level that a path can name.
  public static final int HIGHEST = 63;

  public TilePath {
    PathText.require(index, width);
    if (level < 0 || level > HIGHEST) {
      throw new IllegalArgumentException(
          "found level %d, wanted 0 to %d".formatted(level, HIGHEST));
    }
  }

  @Override
  public TilePath full() {
    return new TilePath(level, index, FULL);
  }

  @Override
  public String path() {
    return PathText.print(String.valueOf(level), index, width);
  }
}
