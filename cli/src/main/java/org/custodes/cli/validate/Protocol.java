package org.custodes.cli.validate;

import java.util.ArrayList;
import java.util.List;

/// All cases in the order in which they were calculated.
final class Protocol {

  private final List<Case> cases = new ArrayList<>();

  /// Takes down cases of one kind from one file.
  Recorder recorder(ReferenceFile file, String kind) {
    return new Recorder(file.path().toString(), kind, cases::add);
  }

  List<Case> cases() {
    return List.copyOf(cases);
  }
}
