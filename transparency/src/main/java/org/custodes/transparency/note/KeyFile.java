package org.custodes.transparency.note;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.custodes.transparency.Bytes;

/// Private keys in a file: for each one a line with its public half as text and, below it, its
/// private half in PEM (PKCS#8), which OpenSSL reads as well.
///
/// The file is for its owner's eyes alone. Where the system knows permissions, it is written so,
/// and a file that others may read is refused.
public final class KeyFile {

  /// Most keys in a file.
  public static final int MOST_KEYS = 16;

  /// Longest file, in bytes: sixteen keys of ML-DSA-44 have 90,000.
  public static final int LONGEST = 128 * 1024;

  private static final String WARNING =
      "# Whoever reads this file can sign in the name of these keys.\n";

  private static final Pattern KEY =
      Pattern.compile(
          "(\\S+)\n-----BEGIN PRIVATE KEY-----\n([A-Za-z0-9+/=\n]+)\n-----END PRIVATE KEY-----\n");

  private KeyFile() {}

  /// Writes a new file.
  ///
  /// @throws IOException if it cannot be written, or is there already
  public static void write(Path file, List<SigningKey> keys) throws IOException {
    if (hasOwner(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
    Files.writeString(file, text(keys), StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
  }

  /// Reads a file.
  ///
  /// @return one key or more
  /// @throws IOException if it cannot be read, or if others than its owner may read it
  /// @throws IllegalArgumentException if it holds something else; the message tells no secret
  public static List<SigningKey> read(Path file) throws IOException {
    requireOwnerAlone(file);
    if (Files.size(file) > LONGEST) {
      throw new IllegalArgumentException(
          "%s: found %d bytes, wanted at most %d".formatted(file, Files.size(file), LONGEST));
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    try {
      return keys(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private static List<SigningKey> keys(String text) {
    String bare = text.replaceAll("(?m)^#.*\n", "");
    Matcher matcher = KEY.matcher(bare);
    List<SigningKey> keys = new ArrayList<>();
    int at = 0;
    while (keys.size() <= MOST_KEYS && matcher.find(at) && matcher.start() == at) {
      keys.add(SigningKey.of(VerifierKey.parse(matcher.group(1)), secret(matcher.group(2))));
      at = matcher.end();
    }
    if (keys.isEmpty() || keys.size() > MOST_KEYS || at != bare.length()) {
      throw new IllegalArgumentException(
          "found %d keys and %d characters behind them, wanted 1 to %d keys and nothing else"
              .formatted(keys.size(), bare.length() - at, MOST_KEYS));
    }
    return keys;
  }

  private static Bytes secret(String base64) {
    try {
      return Bytes.ofBase64(base64.replace("\n", ""));
    } catch (IllegalArgumentException _) {
      // the reason would show the secret
      throw new IllegalArgumentException("found a private key that is no base64");
    }
  }

  private static String text(List<SigningKey> keys) {
    StringBuilder text = new StringBuilder(WARNING);
    for (SigningKey key : keys) {
      text.append(key.verifier())
          .append("\n-----BEGIN PRIVATE KEY-----\n")
          .append(key.secret().base64().replaceAll("(.{64})(?=.)", "$1\n"))
          .append("\n-----END PRIVATE KEY-----\n");
    }
    return text.toString();
  }

  private static void requireOwnerAlone(Path file) throws IOException {
    if (hasOwner(file)) {
      Set<PosixFilePermission> others = new HashSet<>(Files.getPosixFilePermissions(file));
      others.remove(PosixFilePermission.OWNER_READ);
      others.remove(PosixFilePermission.OWNER_WRITE);
      if (!others.isEmpty()) {
        throw new IOException(
            "%s: found the permissions %s, wanted rw------- or less"
                .formatted(
                    file, PosixFilePermissions.toString(Files.getPosixFilePermissions(file))));
      }
    }
  }

  private static boolean hasOwner(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
