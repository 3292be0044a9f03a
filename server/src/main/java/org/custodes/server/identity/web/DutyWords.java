package org.custodes.server.identity.web;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.custodes.server.frame.Duty;
import org.custodes.server.frame.Refusal;

/// Reads the duties ticked in a form.
final class DutyWords {

  private DutyWords() {}

  /// @throws Refusal if the form was tampered with
  static Set<Duty> read(Collection<String> words) {
    EnumSet<Duty> duties = EnumSet.noneOf(Duty.class);
    try {
      words.stream().filter(word -> !word.isEmpty()).map(Duty::of).forEach(duties::add);
    } catch (IllegalArgumentException _) {
      throw new Refusal(400, "frame.bad-request");
    }
    return duties;
  }
}
