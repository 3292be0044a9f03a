package org.custodes.verifier.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.checkpoint.Checkpoint;
import org.custodes.transparency.checkpoint.HeadSigner;
import org.custodes.transparency.checkpoint.SignedHead;
import org.custodes.transparency.note.KeyName;
import org.custodes.transparency.note.KeyType;
import org.custodes.transparency.note.SigningKey;
import org.custodes.transparency.tile.LogFolder;

/// A log and its one witness, with keys of known seeds.
public final class Sealer {

  private static final KeyName NAME = new KeyName("test.example/books");
  private static final SigningKey LOG = SigningKey.ofSeed(NAME, KeyType.ED25519, seed(1));
  private static final SigningKey WITNESS =
      SigningKey.ofSeed(new KeyName("state.example/witness"), KeyType.ED25519_COSIGNATURE, seed(2));

  private Sealer() {}

  private static Bytes seed(int first) {
    byte[] seed = new byte[32];
    seed[0] = (byte) first;
    return Bytes.of(seed);
  }

  /// Lines of a policy that believes this log once this witness has signed.
  public static List<String> trust() {
    return List.of("log " + LOG.verifier(), "witness state " + WITNESS.verifier(), "quorum state");
  }

  /// Appends entries and publishes a head over all.
  ///
  /// @param kept where a copy of the head is kept
  public static SignedHead seal(
      Path folder, List<Bytes> entries, Instant time, boolean witnessed, Path kept) {
    try (LogFolder log = LogFolder.open(folder)) {
      log.append(entries);
      Checkpoint head = new Checkpoint(NAME.value(), log.size(), log.root());
      SignedHead signed = SignedHead.sign(head, HeadSigner.of(List.of(LOG)), time.getEpochSecond());
      if (witnessed) {
        signed = signed.and(HeadSigner.of(List.of(WITNESS)).sign(head, time.getEpochSecond()));
      }
      log.publish(signed);
      Files.createDirectories(kept);
      Files.write(kept.resolve(log.size() + ".txt"), signed.bytes().toArray());
      return signed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
