package org.custodes.transparency.signer;

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

/// A signer's folder on the disk: its keys, readable by their owner alone, and the last head. Other
/// homes of keys, such as hardware, bring a [HeadSigner] of their own to [KeptSigner].
public final class SignerFolder {

  /// The file of the private keys.
  public static final String KEYS = "keys";

  private SignerFolder() {}

  /// Makes the keys of a new log, Ed25519 and ML-DSA-44, and the head of the log without leaves.
  ///
  /// @param origin the log's name, which its keys bear
  /// @throws IOException if the folder has keys already, or cannot be written
  public static List<VerifierKey> make(Path folder, String origin, SecureRandom random)
      throws IOException {
    Files.createDirectories(folder);
    KeyName name = new KeyName(origin);
    List<SigningKey> keys =
        List.of(
            SigningKey.make(name, KeyType.ED25519, random),
            SigningKey.make(name, KeyType.ML_DSA_44_COSIGNATURE, random));
    KeyFile.write(folder.resolve(KEYS), keys);
    HeadSigner signer = HeadSigner.of(keys);
    KeptSigner.begin(folder, origin, signer);
    return signer.keys();
  }

  /// The public halves.
  public static List<VerifierKey> keys(Path folder) throws IOException {
    return signer(folder).keys();
  }

  /// Opens it.
  ///
  /// @throws IllegalArgumentException if the file of keys holds something else
  /// @throws IllegalStateException as [KeptSigner#open]
  public static KeptSigner open(Path folder, InstantSource clock) throws IOException {
    HeadSigner keys = signer(folder);
    return KeptSigner.open(folder, keys.keys().getFirst().name().value(), keys, clock);
  }

  private static HeadSigner signer(Path folder) throws IOException {
    return HeadSigner.of(KeyFile.read(folder.resolve(KEYS)));
  }
}
