package org.custodes.server.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Whose process PostgreSQL is, since it refuses to be root's.
///
/// An ordinary user starts it as it is. Root starts it in a user namespace of its own, where it is
/// nobody and yet reaches root's files; where namespaces are off, it really becomes nobody, and its
/// folders are given to that user.
enum Ownership {
  OURS(""),
  NAMESPACE("unshare -U"),
  NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

  /// The user that owns nothing, by its number on Linux.
  private static final int NOBODY_ID = 65_534;

  /// Far more than a program that does nothing needs.
  private static final Duration PROBE_LIMIT = Duration.ofSeconds(10);

  private final String prefix;

  Ownership(String prefix) {
    this.prefix = prefix;
  }

  /// Finds the way that works on this machine.
  ///
  /// @throws PostgresUnavailable if we are root and no way works
  static Ownership find() {
    return isRoot() ? forRoot(Ownership::works) : OURS;
  }

  static Ownership forRoot(java.util.function.Predicate<Ownership> works) {
    if (works.test(NAMESPACE)) {
      return NAMESPACE;
    }
    if (works.test(NOBODY)) {
      return NOBODY;
    }
    throw new PostgresUnavailable(
        "PostgreSQL does not run as root, and neither 'unshare -U' nor 'setpriv' works here:"
            + " start Custodes as an ordinary user, or give it an external PostgreSQL");
  }

  /// The words of a command, put so that PostgreSQL is not root.
  List<String> command(List<String> words) {
    return prefix.isEmpty() ? words : Command.joined(List.of(prefix.split(" ", -1)), words);
  }

  /// Makes a folder and all in it belong to the user PostgreSQL runs as; only root can and need.
  void own(Path folder) throws IOException {
    if (isRoot() && ownerOf(folder) != owner()) {
      Files.walkFileTree(folder, new Giver(owner()));
    }
  }

  /// Lets nobody walk through a folder that it must reach, without letting it look in.
  void openWay(Path folder) throws IOException {
    if (this == NOBODY) {
      Set<PosixFilePermission> allowed = EnumSet.copyOf(Files.getPosixFilePermissions(folder));
      if (allowed.add(PosixFilePermission.OTHERS_EXECUTE)) {
        Files.setPosixFilePermissions(folder, allowed);
      }
    }
  }

  private int owner() {
    return this == NOBODY ? NOBODY_ID : 0;
  }

  private boolean works() {
    try {
      return Command.run(PROBE_LIMIT, command(List.of("true"))).succeeded();
    } catch (PostgresUnavailable _) {
      return false;
    }
  }

  private static boolean isRoot() {
    return new UnixSystem().getUid() == 0;
  }

  private static int ownerOf(Path folder) throws IOException {
    return (Integer) Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS);
  }

  private static final class Giver extends SimpleFileVisitor<Path> {

    private final int user;

    Giver(int user) {
      this.user = user;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about)
        throws IOException {
      return visitFile(folder, about);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
      Files.setAttribute(file, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(file, "unix:gid", user, LinkOption.NOFOLLOW_LINKS);
      return FileVisitResult.CONTINUE;
    }
  }
}
