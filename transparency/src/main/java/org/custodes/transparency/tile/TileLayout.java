package org.custodes.transparency.tile;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Which tiles and bundles a log of a given size has.
///
/// @param size leaves of the log
public record TileLayout(long size) {

  public TileLayout {
    if (size < 0) {
      throw new IllegalArgumentException("found a size of %d, wanted 0 or more".formatted(size));
    }
  }

  /// How many levels have a tile.
  public int levels() {
    int levels = 0;
    while (hashes(levels) > 0) {
      levels++;
    }
    return levels;
  }

  /// How many hashes a level has.
  public long hashes(int level) {
    int shift = level * LogPath.HEIGHT;
    return shift > 62 ? 0 : size >> shift;
  }

  /// How many full tiles a level has.
  public long fullTiles(int level) {
    return hashes(level) / LogPath.FULL;
  }

  /// How wide the tile at the right end of a level is; 0 if the last one is full.
  public int partialWidth(int level) {
    return (int) (hashes(level) % LogPath.FULL);
  }

  /// A tile at its width in this log.
  ///
  /// @throws IllegalArgumentException if the log has none there
  public TilePath tile(int level, long index) {
    return new TilePath(level, index, width(level, index));
  }

  /// A bundle at its width in this log.
  ///
  /// @throws IllegalArgumentException if the log has none there
  public BundlePath bundle(long index) {
    return new BundlePath(index, width(0, index));
  }

  /// From the lowest level up, from the left.
  public Stream<TilePath> tiles() {
    return IntStream.range(0, levels())
        .boxed()
        .flatMap(level -> places(level).mapToObj(index -> tile(level, index)));
  }

  /// From the left.
  public Stream<BundlePath> bundles() {
    return places(0).mapToObj(this::bundle);
  }

  private LongStream places(int level) {
    return LongStream.range(0, fullTiles(level) + (partialWidth(level) > 0 ? 1 : 0));
  }

  private int width(int level, long index) {
    long full = fullTiles(level);
    if (index >= 0 && index < full) {
      return LogPath.FULL;
    }
    if (index == full && partialWidth(level) > 0) {
      return partialWidth(level);
    }
    throw new IllegalArgumentException(
        "found place %d of level %d, wanted one that a log of %d entries has"
            .formatted(index, level, size));
  }
}
