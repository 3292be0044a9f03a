package org.custodes.cli.validate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The qualification report: which program calculated which cases from where, and what became of
/// each.
///
/// @param written when it was written, by this machine's clock
/// @param files all files of the folders with what describes them, by folder
record Dossier(Program program, Instant written, List<Part> files, List<Case> cases, Tally tally) {

  Dossier {
    files = List.copyOf(files);
    cases = List.copyOf(cases);
  }

  /// A folder of cases.
  ///
  /// @param files with their hashes; a file that could not be read has an empty one
  record Part(String folder, List<Hashed> files) {

    Part {
      files = List.copyOf(files);
    }
  }

  static Dossier of(Program program, List<Folder> folders, List<Case> cases, Instant now) {
    List<Part> parts = folders.stream().map(Dossier::part).toList();
    return new Dossier(program, now, parts, cases, Tally.of(cases));
  }

  private static Part part(Folder folder) {
    List<Hashed> files = new ArrayList<>();
    for (ReferenceFile file : folder.files()) {
      String name = folder.path().relativize(file.path()).toString();
      files.add(
          file.fault().isPresent()
              ? new Hashed(name + " (" + file.fault().get() + ")", 0, "")
              : Hashed.of(name, file.bytes()));
    }
    return new Part(folder.path().toString(), files);
  }
}
