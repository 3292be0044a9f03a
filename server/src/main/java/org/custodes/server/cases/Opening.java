package org.custodes.server.cases;

import org.custodes.server.facts.Fact;

/// Says for one type of fact which of them open an irregularity. A bean of it is all that a further
/// source needs, with two messages: `cases.kind.<kind>` and `cases.kind.<kind>.means`.
///
/// It judges by the fact alone, so that following the log again opens the same.
public interface Opening {

  /// The type of fact, one of the catalogue; each type has one opening at most.
  String type();

  /// A word for what does not fit, such as `import-warnings`.
  String kind();

  boolean opens(Fact fact);
}
