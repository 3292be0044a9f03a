package org.custodes.transparency.tree;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;

/// The hashes of RFC 6962, section 2.1: a leaf is SHA-256 of a zero byte and its content, a node of
/// a one byte and its two children. The first byte keeps a node from being passed off as a leaf.
///
/// The static methods are for values. An object hashes in arrays without making anything, for
/// millions of leaves; it has a state and is for one thread.
public final class TreeHasher {

  /// Root of the tree without leaves: SHA-256 of nothing.
  public static final Digest EMPTY_ROOT = Digest.of(Bytes.ofText(""));

  /// Bytes of one hash.
  public static final int HASH = Digest.LENGTH;

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final MessageDigest sha256 = sha256();
  private final byte[] pair = new byte[1 + 2 * HASH];

  public TreeHasher() {
    pair[0] = NODE;
  }

  /// The hash of one leaf.
  public static Digest leaf(Bytes content) {
    MessageDigest sha256 = sha256();
    sha256.update(LEAF);
    return new Digest(Bytes.of(sha256.digest(content.toArray())));
  }

  /// The hash of a node over two others.
  public static Digest node(Digest left, Digest right) {
    MessageDigest sha256 = sha256();
    sha256.update(NODE);
    sha256.update(left.bytes().toArray());
    return new Digest(Bytes.of(sha256.digest(right.bytes().toArray())));
  }

  /// Hashes one leaf.
  ///
  /// @param content holds the leaf, from `start`, `length` bytes
  /// @param hashes takes the hash, at byte `at`; may be the same array
  public void leaf(byte[] content, int start, int length, byte[] hashes, int at) {
    sha256.update(LEAF);
    sha256.update(content, start, length);
    finish(hashes, at);
  }

  /// Hashes the node over two hashes that lie side by side.
  ///
  /// @param children both of them, from byte `start`
  /// @param hashes takes the hash, at byte `at`; may be the same array
  public void node(byte[] children, int start, byte[] hashes, int at) {
    System.arraycopy(children, start, pair, 1, 2 * HASH);
    sha256.update(pair, 0, pair.length);
    finish(hashes, at);
  }

  /// Hashes a row of hashes, a power of two of them, up to the one node over all; the row is used
  /// up. The node stands at its beginning.
  ///
  /// @param count 1, 2, 4 and so on
  public void fold(byte[] row, int count) {
    if (Integer.bitCount(count) != 1) {
      throw new IllegalArgumentException("found %d hashes, wanted a power of two".formatted(count));
    }
    for (int left = count / 2; left > 0; left /= 2) {
      for (int node = 0; node < left; node++) {
        node(row, 2 * node * HASH, row, node * HASH);
      }
    }
  }

  private void finish(byte[] hashes, int at) {
    try {
      sha256.digest(hashes, at, HASH);
    } catch (DigestException e) {
      throw new IllegalArgumentException("there is no room for a hash at " + at, e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
