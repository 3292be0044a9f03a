package org.custodes.server.rules;

import org.custodes.server.facts.Bytes;

/// A pack with the bytes it was read from.
///
/// @param hash SHA-256 of the bytes
/// @param shipped whether the program brought it; otherwise people gave it
public record PackFile(Pack pack, Bytes bytes, Bytes hash, boolean shipped) {

  static PackFile of(Pack pack, Bytes bytes, boolean shipped) {
    return new PackFile(pack, bytes, bytes.sha256(), shipped);
  }

  public PackVersion version() {
    return pack.version();
  }

  public PackKind kind() {
    return pack.kind();
  }
}
