package org.custodes.transparency.witness;

import org.custodes.transparency.Digest;
import org.custodes.transparency.tree.TreeHasher;

/// What a witness knows of a log: the last head that it signed.
///
/// @param time when it signed, in seconds since 1970; 0 if it never did
public record LastHead(long size, Digest root, long time) {

  /// Of a log that it never signed for.
  public static final LastHead NONE = new LastHead(0, TreeHasher.EMPTY_ROOT, 0);
}
