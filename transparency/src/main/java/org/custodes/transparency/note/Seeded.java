package org.custodes.transparency.note;

import java.security.SecureRandom;
import org.custodes.transparency.Bytes;

/// Gives a key generator the seed it asks for, once. Both Ed25519 and ML-DSA make a key from 32
/// bytes; a generator that asks for more or again is refused, so that no half-known key is made.
final class Seeded extends SecureRandom {

  static final int LENGTH = 32;

  private static final long serialVersionUID = 1;

  private final transient Bytes seed;
  private boolean used;

  Seeded(Bytes seed) {
    if (seed.length() != LENGTH) {
      throw new IllegalArgumentException(
          "found a seed of %d bytes, wanted %d".formatted(seed.length(), LENGTH));
    }
    this.seed = seed;
  }

  @Override
  public void nextBytes(byte[] bytes) {
    if (used || bytes.length != LENGTH) {
      throw new IllegalStateException(
          "the key generator asked for %d bytes, wanted %d once".formatted(bytes.length, LENGTH));
    }
    used = true;
    seed.copyTo(bytes, 0);
  }
}
