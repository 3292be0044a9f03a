package org.custodes.cli.validate;

/// Calculates one member of `acceptance-vectors.json`.
interface VectorSection {

  /// @param section the member's value
  /// @param folder where the file lies
  void run(Json section, Folder folder, Recorder cases);
}
