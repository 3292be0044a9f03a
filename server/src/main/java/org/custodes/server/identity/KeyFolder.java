package org.custodes.server.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.signature.SoftwareKey;

/// Keys of simulated people, one file each, readable by the owner alone.
record KeyFolder(Path folder, SecureRandom random) {

  private static final int LINES = 2;

  /// The key of this name; made if there is none yet.
  SoftwareKey key(String name) {
    Path file = folder.resolve(name + ".key");
    try {
      return Files.exists(file) ? read(file) : make(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the simulated key " + file + " cannot be kept", e);
    }
  }

  private static SoftwareKey read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.size() != LINES) {
      throw new IOException(file + " has " + lines.size() + " lines, wanted " + LINES);
    }
    return SoftwareKey.of(bytes(lines.getFirst()), bytes(lines.getLast()));
  }

  private SoftwareKey make(Path file) throws IOException {
    SoftwareKey key = SoftwareKey.make(random);
    Files.createDirectories(folder);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        file, key.spki().encoded().base64Url() + "\n" + key.secret().base64Url() + "\n");
    return key;
  }

  private static Bytes bytes(String text) {
    return Bytes.of(Base64Url.decode(text).toArray());
  }
}
