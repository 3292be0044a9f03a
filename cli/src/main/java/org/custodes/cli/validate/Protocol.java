package org.custodes.cli.validate;

import java.util.ArrayList;
import java.util.List;

/// All cases in the order in which they were calculated.
final class Protocol {

  private final List<Case> cases = new ArrayList<>();
  private final CaseProgress progress;

  Protocol(CaseProgress progress) {
    this.progress = progress;
  }

  /// Takes down cases of one kind from one file.
  Recorder recorder(ReferenceFile file, String kind) {
    return new Recorder(file.path().toString(), kind, this::add);
  }

  private void add(Case one) {
    cases.add(one);
    progress.calculated(one);
  }

  List<Case> cases() {
    return List.copyOf(cases);
  }
}
