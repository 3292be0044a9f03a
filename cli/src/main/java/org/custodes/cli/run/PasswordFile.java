package org.custodes.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/// A file that holds one password and may be read by its owner alone.
final class PasswordFile {

  /// A longer file is no password.
  static final int MOST_BYTES = 1024;

  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);

  private PasswordFile() {}

  /// The password, without the end of its line.
  static String read(Path file) throws IOException {
    if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
      throw new CannotRun(file + " can be read or written by others: chmod 600 " + file);
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new CannotRun(file + " has more than " + MOST_BYTES + " bytes, wanted one password");
    }
    String password = Files.readString(file).strip();
    if (password.isEmpty()) {
      throw new CannotRun(file + " is empty, wanted one password");
    }
    return password;
  }
}
