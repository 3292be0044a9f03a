package org.custodes.server.identity;

import java.util.Optional;
import org.custodes.server.facts.Bytes;
import org.custodes.server.identity.SigningKey.SecurityKey;

/// A public key as a desk hands it over.
///
/// @param name what the person calls it, 1 to [SigningKey#LONGEST_NAME] characters
public record OfferedKey(
    KeyKind kind, String algorithm, Bytes spki, String name, Optional<SecurityKey> webauthn) {

  /// Base64url of the SHA-256 of the SPKI.
  public String id() {
    return Base64Url.encode(spki.sha256());
  }
}
