package org.custodes.server.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// Passwords that nobody types, each in a file of its own that only its owner may read.
public final class Secrets {

  /// 192 bits, as 32 letters.
  static final int BYTES = 24;

  private final Path folder;
  private final SecureRandom random = new SecureRandom();

  public Secrets(Path folder) {
    this.folder = folder;
  }

  /// The secret of this name; made on first asking, and on the disk before it is given out.
  public String get(String name) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      write(file, fresh());
    }
    return Files.readString(file).strip();
  }

  private String fresh() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private void write(Path file, String secret) throws IOException {
    Folders.ours(folder);
    Path half =
        Files.createTempFile(
            folder,
            "new-",
            "",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(
        half, secret.getBytes(StandardCharsets.US_ASCII), java.nio.file.StandardOpenOption.SYNC);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
