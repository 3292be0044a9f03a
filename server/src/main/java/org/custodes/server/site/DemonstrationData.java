package org.custodes.server.site;

import org.custodes.server.facts.Actor;

/// What a room shows in a demonstration. Its beans are called in their `@Order`, this room's first,
/// at every start of `custodes demo` and never otherwise.
public interface DemonstrationData {

  /// Puts in what is not there yet, through the acts a person would use.
  ///
  /// @param officer who acts: an account with the duty of reporting officer
  void load(Actor officer);
}
