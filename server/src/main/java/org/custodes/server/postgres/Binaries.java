package org.custodes.server.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked from the archive that comes as a dependency.
///
/// The folder's name holds the major version and the archive's hash, so another version never meets
/// this one's files. It appears by one rename: a run that dies while unpacking leaves only a folder
/// that nobody looks into.
record Binaries(Path folder) {

  /// The major version whose data folders these programs read.
  static final int MAJOR = 18;

  /// An archive that unpacks to more is not PostgreSQL.
  static final long MOST_BYTES = 512L * 1024 * 1024;

  private static final Set<PosixFilePermission> PLAIN =
      PosixFilePermissions.fromString("rw-r--r--");
  private static final Set<PosixFilePermission> PROGRAM =
      PosixFilePermissions.fromString("rwxr-xr-x");

  /// Unpacks the programs for this machine under `parent`, unless they are there already.
  static Binaries in(Path parent) {
    String archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
    try {
      Path folder = parent.resolve("postgresql-" + MAJOR + "-" + hash(archive));
      if (!Files.isDirectory(folder)) {
        unpack(archive, folder);
      }
      return new Binaries(folder);
    } catch (IOException e) {
      throw Trouble.of("cannot unpack PostgreSQL under " + parent, e);
    }
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  /// The archive's name for an operating system and processor as Java spells them.
  static String archive(String system, String processor) {
    boolean arm = processor.equals("aarch64");
    return switch (system.toLowerCase(Locale.ROOT)) {
      case "linux" -> arm ? "postgres-linux-arm_64.txz" : "postgres-linux-x86_64.txz";
      case "mac os x" -> arm ? "postgres-darwin-arm_64.txz" : "postgres-darwin-x86_64.txz";
      default ->
          throw new PostgresUnavailable(
              "no PostgreSQL comes along for "
                  + system
                  + " on "
                  + processor
                  + ": give Custodes an external PostgreSQL with 'custodes serve'");
    };
  }

  private static String hash(String archive) throws IOException {
    try (DigestInputStream stream =
        new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
      stream.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(stream.getMessageDigest().digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static InputStream open(String archive) {
    InputStream stream = Binaries.class.getResourceAsStream("/" + archive);
    if (stream == null) {
      throw new PostgresUnavailable("the archive " + archive + " is not among the installed jars");
    }
    return stream;
  }

  private static void unpack(String archive, Path folder) throws IOException {
    Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
    Path fresh = Files.createTempDirectory(parent, "unpacking-");
    try (InputStream stream = open(archive)) {
      extract(stream, fresh);
      Files.setPosixFilePermissions(fresh, PROGRAM);
      moveInto(fresh, folder);
    } finally {
      Folders.delete(fresh);
    }
  }

  /// Another process may have been faster; then its folder is as good as ours. What a move says to
  /// that differs from one system to the next.
  private static void moveInto(Path fresh, Path folder) throws IOException {
    try {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  private static void extract(InputStream stream, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(stream)))) {
      long left = MOST_BYTES;
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        left -= Math.max(0, entry.getSize());
        if (left < 0) {
          throw new IOException("the archive holds more than " + MOST_BYTES + " bytes");
        }
        extract(tar, entry, target);
      }
    }
  }

  private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    Path path = inside(target, target.resolve(entry.getName()), entry);
    if (entry.isDirectory()) {
      Files.createDirectories(path);
    } else if (entry.isSymbolicLink()) {
      inside(target, path.resolveSibling(entry.getLinkName()), entry);
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectories(path.getParent());
      Files.copy(tar, path);
      Files.setPosixFilePermissions(path, (entry.getMode() & 0100) == 0 ? PLAIN : PROGRAM);
    }
  }

  private static Path inside(Path target, Path path, TarArchiveEntry entry) throws IOException {
    Path normal = path.normalize();
    if (!normal.startsWith(target)) {
      throw new IOException("the archive's entry " + entry.getName() + " leads out of its folder");
    }
    return normal;
  }
}
