package org.custodes.cli.validate;

import java.util.List;

/// Runs the cases of one kind of file.
interface CaseReader {

  /// Whether the file is of this kind: by its name, or else by its columns or content. A file with
  /// the name of the kind and other content is recognised, and fails when it runs.
  boolean recognises(ReferenceFile file);

  /// Calculates the cases of the files recognised.
  ///
  /// @param files of one folder, in the order of their names; at least one
  /// @param folder where they lie; a case may need other files of it
  /// @param protocol takes down every case
  void run(List<ReferenceFile> files, Folder folder, Protocol protocol);
}
