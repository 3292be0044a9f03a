package org.custodes.server.identity.web;

import java.util.List;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.identity.ConflictKind;
import org.custodes.server.identity.ConflictRegister;

/// The conflict register.
///
/// @param one the account that was typed first
/// @param other the account that was typed second
record ConflictsPage(List<Line> lines, String one, String other, FormErrors errors) {

  /// @param one name of the one person
  /// @param other name of the other
  record Line(ConflictRegister.Entry entry, String one, String other) {

    boolean holds() {
      return entry.until().isEmpty();
    }
  }

  long holding() {
    return lines.stream().filter(Line::holds).count();
  }

  List<ConflictKind> kinds() {
    return List.of(ConflictKind.values());
  }
}
