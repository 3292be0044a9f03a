package org.custodes.transparency.tile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.tree.HashSource;
import org.custodes.transparency.tree.Subtree;

/// A log of a given size as its tiles and bundles show it: the source of every proof.
///
/// It believes the tiles. Whether they belong to a signed root is asked by comparing [#root()], and
/// whether they belong to the entries by rebuilding them with a [TileBuilder].
///
/// The tiles used last stay in memory. Several threads may ask at once.
public final class TiledLog implements HashSource {

  /// Most tiles in memory: 2 MB of hashes. The way from a leaf to the root of ten million crosses
  /// three, and two of them are shared with 65,536 neighbours.
  public static final int MOST_TILES = 256;

  private final TileReader reader;
  private final TileLayout layout;
  private final Map<TilePath, Tile> hot;

  /// @param size leaves of the log, of which the reader may have more
  public TiledLog(TileReader reader, long size) {
    this(reader, size, new Hot());
  }

  private TiledLog(TileReader reader, long size, Map<TilePath, Tile> hot) {
    this.reader = reader;
    this.layout = new TileLayout(size);
    this.hot = hot;
  }

  /// The root that the log had when it was smaller, from the tiles of now.
  ///
  /// @param earlier leaves of it then
  public Digest rootAt(long earlier) {
    return hash(Subtree.whole(earlier));
  }

  /// The same log at another size, with the tiles of that size. The ones in memory serve both.
  public TiledLog at(long otherSize) {
    return new TiledLog(reader, otherSize, hot);
  }

  public long size() {
    return layout.size();
  }

  public Digest root() {
    return hash(Subtree.whole(size()));
  }

  /// @throws LogDamaged if a tile is missing or has a wrong length
  @Override
  public Digest hash(int level, long index) {
    int above = level % LogPath.HEIGHT;
    long first = index << above;
    int at = (int) (first % LogPath.FULL);
    return tile(level / LogPath.HEIGHT, first / LogPath.FULL).over(at, 1 << above);
  }

  /// One entry.
  ///
  /// @throws IllegalArgumentException if the log has no such entry
  /// @throws LogDamaged if its bundle is missing or cannot be read
  public Bytes entry(long index) {
    return bundle(index / LogPath.FULL).entries().get((int) (index % LogPath.FULL));
  }

  /// The entries of a bundle that this log has.
  ///
  /// @throws IllegalArgumentException if the log has no such bundle
  /// @throws LogDamaged if it is missing or cannot be read
  public EntryBundle bundle(long index) {
    return read(layout.bundle(index), EntryBundle::read, TiledLog::first);
  }

  /// A tile as wide as it is in this log.
  ///
  /// @throws IllegalArgumentException if the log has no such tile
  /// @throws LogDamaged if it is missing or has a wrong length
  public Tile tile(int level, long index) {
    TilePath path = layout.tile(level, index);
    synchronized (hot) {
      Tile known = hot.get(path);
      if (known != null) {
        return known;
      }
    }
    Tile read = read(path, Tile::of, TiledLog::first);
    synchronized (hot) {
      hot.put(path, read);
    }
    return read;
  }

  /// A log may take a partial file away once the full one is there, so that is looked for as well.
  private <T> T read(
      LogPath path, BiFunction<Bytes, Integer, T> form, BiFunction<T, Integer, T> first) {
    Optional<Bytes> exact = reader.read(path);
    if (exact.isPresent() || path.isFull()) {
      Bytes found =
          exact.orElseThrow(() -> new LogDamaged("%s: found no file".formatted(path.path())));
      return formed(found, path, form);
    }
    LogPath full = path.full();
    Bytes found =
        reader
            .read(full)
            .orElseThrow(() ->
                new LogDamaged("found no file %s and none %s".formatted(path.path(), full.path())));
    return first.apply(formed(found, full, form), path.width());
  }

  private static <T> T formed(Bytes bytes, LogPath path, BiFunction<Bytes, Integer, T> form) {
    try {
      return form.apply(bytes, path.width());
    } catch (IllegalArgumentException e) {
      throw new LogDamaged(path.path() + ": " + e.getMessage(), e);
    }
  }

  private static Tile first(Tile tile, int width) {
    return Tile.of(tile.bytes().part(0, width * Digest.LENGTH), width);
  }

  private static EntryBundle first(EntryBundle bundle, int width) {
    return new EntryBundle(bundle.entries().subList(0, width));
  }

  /// Forgets the tile that was used longest ago.
  private static final class Hot extends LinkedHashMap<TilePath, Tile> {

    private static final long serialVersionUID = 1;

    Hot() {
      super(MOST_TILES, 0.75F, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<TilePath, Tile> eldest) {
      return size() > MOST_TILES;
    }
  }
}
