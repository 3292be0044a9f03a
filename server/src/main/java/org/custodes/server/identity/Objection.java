package org.custodes.server.identity;

import java.util.List;
import org.custodes.server.frame.Refusal;

/// Why an act cannot be done, or not by this person.
///
/// @param code room and name, as [Refusal] has them, for example `site.area-known`
/// @param arguments what its message names
public record Objection(String code, List<Object> arguments) {

  public Objection {
    arguments = List.copyOf(arguments);
  }

  public static Objection of(String code, Object... arguments) {
    return new Objection(code, List.of(arguments));
  }

  /// The same for a page or a program.
  public Refusal refusal() {
    return new Refusal(409, code, arguments.toArray());
  }
}
