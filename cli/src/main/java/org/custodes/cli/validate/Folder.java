package org.custodes.cli.validate;

import java.io.IOException;
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
/// @param folders names of folders in it, which are not entered
record Folder(Path path, List<ReferenceFile> files, List<String> folders) {

  /// Most files and folders in one folder.
  static final int MOST_FILES = 1_000;

  Folder {
    files = List.copyOf(files);
    folders = List.copyOf(folders);
  }

  /// Reads all files of a folder.
  ///
  /// @throws IOException if it is no folder, cannot be listed or holds too many files
  static Folder open(Path path) throws IOException {
    requireFolder(path);
    List<Path> found = list(path);
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
    List<Path> found;
    try (Stream<Path> all = Files.list(path)) {
      found = all.filter(one -> !isHidden(one)).limit(MOST_FILES + 1L).sorted().toList();
    } catch (AccessDeniedException e) {
      throw new IOException(path + ": this user may not read it", e);
    }
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
    return Stream.of("README", "LICENSE", "NOTICE").anyMatch(name::startsWith);
  }
}
