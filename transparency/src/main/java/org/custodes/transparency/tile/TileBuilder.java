package org.custodes.transparency.tile;

import java.util.ArrayList;
import java.util.List;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.tree.CompactRange;
import org.custodes.transparency.tree.TreeHasher;

/// Builds the tiles of a log from its entries, one after the other, and keeps only the tile at the
/// right end of each level.
///
/// Nothing is made for a leaf but its hash, so this is also how fast a log is checked again. It has
/// a state and is for one thread.
public final class TileBuilder {

  /// Takes each tile in the moment it is full.
  @FunctionalInterface
  public interface Sink {

    /// @param hashes the tile's 8,192 bytes; read them before returning, they are used again
    void full(TilePath path, byte[] hashes);
  }

  private static final int BYTES = LogPath.FULL * TreeHasher.HASH;

  private final Sink sink;
  private final TreeHasher hasher = new TreeHasher();
  private final byte[] row = new byte[BYTES];
  private final List<byte[]> levels = new ArrayList<>();
  private long size;

  /// A log without entries.
  public TileBuilder(Sink sink) {
    this.sink = sink;
  }

  /// Goes on where a log ends.
  public static TileBuilder after(TiledLog log, Sink sink) {
    TileBuilder builder = new TileBuilder(sink);
    TileLayout layout = new TileLayout(log.size());
    builder.size = log.size();
    for (int level = 0; level < layout.levels(); level++) {
      if (layout.partialWidth(level) > 0) {
        log.tile(level, layout.fullTiles(level)).bytes().copyTo(builder.level(level), 0);
      }
    }
    return builder;
  }

  public long size() {
    return size;
  }

  /// Adds one entry.
  public void add(Bytes entry) {
    byte[] content = entry.toArray();
    add(content, 0, content.length);
  }

  /// Adds one entry.
  ///
  /// @param bytes hold the entry, from `start`, `length` bytes
  public void add(byte[] bytes, int start, int length) {
    int at = (int) (size % LogPath.FULL);
    hasher.leaf(bytes, start, length, level(0), at * TreeHasher.HASH);
    size++;
    if (at == LogPath.FULL - 1) {
      passOn(0);
    }
  }

  /// The tile at the right end of each level that is not full, from the lowest level up.
  public List<Partial> partials() {
    TileLayout layout = new TileLayout(size);
    List<Partial> partials = new ArrayList<>();
    for (int level = 0; level < layout.levels(); level++) {
      int width = layout.partialWidth(level);
      if (width > 0) {
        partials.add(new Partial(layout.tile(level, layout.fullTiles(level)), edge(level, width)));
      }
    }
    return partials;
  }

  /// The root of all entries so far.
  public Digest root() {
    return CompactRange.of(this::hash, size).root();
  }

  /// A tile that is not full.
  public record Partial(TilePath path, Tile tile) {}

  /// A level's tile is full: it is handed over, and its own hash goes to the level above.
  private void passOn(int level) {
    long tiles = new TileLayout(size).fullTiles(level);
    byte[] full = level(level);
    sink.full(new TilePath(level, tiles - 1, LogPath.FULL), full);
    System.arraycopy(full, 0, row, 0, BYTES);
    hasher.fold(row, LogPath.FULL);
    int at = (int) ((tiles - 1) % LogPath.FULL);
    System.arraycopy(row, 0, level(level + 1), at * TreeHasher.HASH, TreeHasher.HASH);
    if (at == LogPath.FULL - 1) {
      passOn(level + 1);
    }
  }

  /// The complete subtrees at the right end all lie in the tiles that are not full.
  private Digest hash(int level, long index) {
    int above = level % LogPath.HEIGHT;
    int at = (int) ((index << above) % LogPath.FULL);
    return edge(level / LogPath.HEIGHT, at + (1 << above)).over(at, 1 << above);
  }

  private Tile edge(int level, int width) {
    return Tile.of(Bytes.of(level(level)).part(0, width * TreeHasher.HASH), width);
  }

  private byte[] level(int level) {
    while (levels.size() <= level) {
      levels.add(new byte[BYTES]);
    }
    return levels.get(level);
  }
}
