package org.custodes.transparency.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.custodes.transparency.checkpoint.HeadSigner;
import org.custodes.transparency.note.KeyFile;
import org.custodes.transparency.note.KeyName;
import org.custodes.transparency.note.KeyType;
import org.custodes.transparency.note.SigningKey;
import org.custodes.transparency.note.VerifierKey;

/// A witness's folder on the disk: its keys, readable by their owner alone, and its memory.
public final class WitnessKeys {

  private static final String KEYS = "keys";
  private static final String MEMORY = "memory";

  private WitnessKeys() {}

  /// Makes the key of a new witness and begins its memory.
  ///
  /// @param name of its key, as policies will name it
  /// @throws IOException if the folder has a key already, or cannot be written
  public static List<VerifierKey> make(Path folder, String name, SecureRandom random)
      throws IOException {
    Files.createDirectories(folder);
    List<SigningKey> keys =
        List.of(SigningKey.make(new KeyName(name), KeyType.ED25519_COSIGNATURE, random));
    KeyFile.write(folder.resolve(KEYS), keys);
    WitnessFolder.begin(folder.resolve(MEMORY));
    return HeadSigner.of(keys).keys();
  }

  /// The public halves.
  public static List<VerifierKey> keys(Path folder) throws IOException {
    return signer(folder).keys();
  }

  /// Opens its memory.
  public static WitnessFolder memory(Path folder) throws IOException {
    return WitnessFolder.open(folder.resolve(MEMORY));
  }

  /// Wakes it up.
  ///
  /// @param logs keys of the logs it watches
  /// @param memory which [#memory] opened
  public static Witness wake(
      Path folder, List<VerifierKey> logs, WitnessStore memory, InstantSource clock)
      throws IOException {
    return new Witness(logs, signer(folder), List.of(), memory, clock);
  }

  private static HeadSigner signer(Path folder) throws IOException {
    return HeadSigner.of(KeyFile.read(folder.resolve(KEYS)));
  }
}
