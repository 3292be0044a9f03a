package org.custodes.cli.validate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds who can run which file of a folder, and runs them all.
final class Validation {

  /// Every kind of file there is, asked in this order.
  private static final List<CaseReader> READERS =
      List.of(
          new VectorCases(),
          new CodeListCases(),
          new Code10Cases(),
          new EuratomCases(),
          new LedgerCases(),
          new ReceiptCases(),
          new LossCases(),
          new SignatureCases(),
          new LogCases());

  private final Folder folder;
  private final Map<CaseReader, List<ReferenceFile>> recognised = new LinkedHashMap<>();
  private final List<ReferenceFile> unknown = new ArrayList<>();

  Validation(Folder folder) {
    this.folder = folder;
    READERS.forEach(reader -> recognised.put(reader, new ArrayList<>()));
    for (ReferenceFile file : folder.files()) {
      reader(file)
          .ifPresentOrElse(
              reader -> recognised.computeIfAbsent(reader, _ -> new ArrayList<>()).add(file),
              () -> unknown.add(file));
    }
    recognised.values().removeIf(List::isEmpty);
  }

  Folder folder() {
    return folder;
  }

  /// Whether the folder holds any file of a kind that is known.
  boolean isRecognised() {
    return !recognised.isEmpty();
  }

  List<Case> run(CaseProgress progress) {
    Protocol protocol = new Protocol(progress);
    recognised.forEach((reader, files) -> reader.run(files, folder, protocol));
    List<Case> cases = new ArrayList<>(protocol.cases());
    unknown.forEach(file -> cases.add(unknown(file)));
    folder.folders().forEach(name -> cases.add(inner(name)));
    return cases;
  }

  private static Optional<CaseReader> reader(ReferenceFile file) {
    return READERS.stream().filter(reader -> reader.recognises(file)).findFirst();
  }

  private static Case unknown(ReferenceFile file) {
    String why =
        file.fault().orElse("no kind of case is known that has this name, columns or content");
    return Case.skipped(file.path().toString(), "unknown", file.name(), why);
  }

  private Case inner(String name) {
    String path = folder.path().resolve(name).toString();
    return Case.skipped(path, "folder", name, "a folder is not entered: name it beside this one");
  }
}
