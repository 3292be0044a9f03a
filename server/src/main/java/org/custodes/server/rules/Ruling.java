package org.custodes.server.rules;

import java.time.LocalDate;

/// Which rules hold on a day: those in force, or those that would be.
public interface Ruling {

  RuleSet at(LocalDate day);
}
