package org.custodes.server.identity;

import java.util.Optional;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.signature.Algorithm;
import org.custodes.transparency.signature.SignatureRefused;
import org.custodes.transparency.signature.Spki;

/// Whether an offered key is one that the outside verifier will take.
final class KeyForm {

  private KeyForm() {}

  static Optional<Objection> wrong(OfferedKey key) {
    if (key.name().isBlank() || key.name().length() > SigningKey.LONGEST_NAME) {
      return Optional.of(Objection.of("identity.key-nameless", SigningKey.LONGEST_NAME));
    }
    try {
      Algorithm algorithm = Spki.parse(Bytes.of(key.spki().toArray())).algorithm();
      return algorithm.word().equals(key.algorithm())
          ? Optional.empty()
          : Optional.of(
              Objection.of("identity.key-malformed", "another algorithm than " + key.algorithm()));
    } catch (SignatureRefused refused) {
      return Optional.of(
          Objection.of("identity.key-malformed", String.valueOf(refused.getMessage())));
    }
  }
}
