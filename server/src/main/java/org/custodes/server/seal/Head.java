package org.custodes.server.seal;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.custodes.transparency.Digest;

/// A head of the log as its signer signed it.
///
/// @param size how many facts it covers, at least 1
/// @param root of the tree over their leaves
/// @param note the checkpoint with the log's signatures
/// @param signedAt by this machine's clock
public record Head(long size, Digest root, String note, Instant signedAt) {

  public Head {
    requireNonNull(root, "root");
    requireNonNull(note, "note");
    requireNonNull(signedAt, "signedAt");
    if (size < 1) {
      throw new IllegalArgumentException("a head covers at least one fact, found size " + size);
    }
  }
}
