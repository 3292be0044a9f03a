package org.custodes.cli.validate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A folder of reference cases.
///
/// @param path as the user named it
/// @param files in the order of their names; hidden files and those that describe the folder
///   (`README…`, `LICENSE…`, `NOTICE…`) are no cases
/// @param folders names of folders in it, which are not entered. Collections for transparency logs
///   are the exception: their cases and logs consist of folders, and all of them are read at once
record Folder(Path path, List<ReferenceFile> files, List<String> folders) {

  /// Deepest folder that is entered in a collection for transparency logs.
  private static final int DEEPEST = 12;

  /// Most files and folders in one folder.
  static final int MOST_FILES = 1_000;

  /// What lies in a collection for transparency logs, or in a part of one that consists of folders.
  private static final List<String> LOGS =
      List.of("rfc6962/hashes.json", "scenarios.jsonl", "tile");

  Folder {
    files = List.copyOf(files);
    folders = List.copyOf(folders);
  }

  /// Reads all files of a folder.
  ///
  /// @throws IOException if it is no folder, cannot be listed or holds too many files
  static Folder open(Path path) throws IOException {
    requireFolder(path);
    List<Path> found =
        LOGS.stream().anyMatch(one -> Files.exists(path.resolve(one))) ? all(path) : list(path);
    List<ReferenceFile> files =
        found.stream()
            .filter(one -> !Files.isDirectory(one))
            .filter(one -> !isDescription(one))
            .map(ReferenceFile::read)
            .toList();
    List<String> folders =
        found.stream().filter(Files::isDirectory).map(one -> one.getFileName() + "/").toList();
    return new Folder(path, files, folders);
  }

  private static void requireFolder(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new IOException(path + ": there is no such folder");
    }
    if (!Files.isDirectory(path)) {
      throw new IOException(path + ": found a file, wanted a folder of reference cases");
    }
  }

  private static List<Path> list(Path path) throws IOException {
    try (Stream<Path> all = Files.list(path)) {
      return few(path, all);
    } catch (AccessDeniedException e) {
      throw new IOException(path + ": this user may not read it", e);
    }
  }

  /// The files of all folders below.
  private static List<Path> all(Path path) throws IOException {
    try (Stream<Path> all = Files.walk(path, DEEPEST)) {
      return few(path, all.filter(one -> !Files.isDirectory(one)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static List<Path> few(Path path, Stream<Path> all) throws IOException {
    List<Path> found = all.filter(one -> !isHidden(one)).limit(MOST_FILES + 1L).sorted().toList();
    if (found.size() > MOST_FILES) {
      throw new IOException(path + ": found more files, wanted at most " + MOST_FILES);
    }
    return found;
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static boolean isDescription(Path path) {
    String name = path.getFileName().toString().toUpperCase(Locale.ROOT);
    return Stream.of("README", "LICENSE", "NOTICE").anyMatch(name::startsWith)
        || path.resolveSibling("").endsWith("licences");
  }
}
