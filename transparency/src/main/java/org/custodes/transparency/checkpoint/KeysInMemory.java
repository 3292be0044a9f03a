package org.custodes.transparency.checkpoint;

import java.util.List;
import java.util.OptionalLong;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.note.SignatureLine;
import org.custodes.transparency.note.SigningKey;
import org.custodes.transparency.note.VerifierKey;

/// Signs with keys in memory.
record KeysInMemory(List<SigningKey> secrets) implements HeadSigner {

  KeysInMemory {
    secrets = List.copyOf(secrets);
    if (secrets.isEmpty()) {
      throw new IllegalArgumentException("found no key to sign with, wanted one or more");
    }
  }

  @Override
  public List<VerifierKey> keys() {
    return secrets.stream().map(SigningKey::verifier).toList();
  }

  @Override
  public List<SignatureLine> sign(Checkpoint head, long time) {
    if (time < 0) {
      throw new IllegalArgumentException("found the time %d, wanted 0 or more".formatted(time));
    }
    return secrets.stream().map(key -> line(key, head, time)).toList();
  }

  private static SignatureLine line(SigningKey key, Checkpoint head, long time) {
    VerifierKey verifier = key.verifier();
    OptionalLong stated = verifier.type().hasTime() ? OptionalLong.of(time) : OptionalLong.empty();
    Bytes signature = key.sign(HeadForm.INSTANCE.message(verifier, stated, head.text()));
    return SignatureLine.of(verifier, HeadForm.timed(verifier.type(), time, signature));
  }
}
