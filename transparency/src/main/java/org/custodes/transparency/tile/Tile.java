package org.custodes.transparency.tile;

import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.custodes.transparency.tree.TreeHasher;

/// Up to 256 neighbouring hashes of one level.
public final class Tile {

  private final byte[] hashes;

  private Tile(byte[] hashes) {
    this.hashes = hashes;
  }

  /// @param width how many hashes there must be
  /// @throws IllegalArgumentException if the bytes are more or fewer
  public static Tile of(Bytes bytes, int width) {
    if (bytes.length() != width * TreeHasher.HASH) {
      throw new IllegalArgumentException(
          "found %d bytes, wanted the %d of %d hashes"
              .formatted(bytes.length(), width * TreeHasher.HASH, width));
    }
    return new Tile(bytes.toArray());
  }

  public int width() {
    return hashes.length / TreeHasher.HASH;
  }

  /// The hash over some neighbours, as a complete subtree of theirs has.
  ///
  /// @param first counts from 0
  /// @param count 1, 2, 4 and so on
  public Digest over(int first, int count) {
    byte[] row = new byte[count * TreeHasher.HASH];
    System.arraycopy(hashes, first * TreeHasher.HASH, row, 0, row.length);
    if (count > 1) {
      new TreeHasher().fold(row, count);
    }
    return new Digest(Bytes.of(row).part(0, TreeHasher.HASH));
  }

  public Bytes bytes() {
    return Bytes.of(hashes);
  }
}
