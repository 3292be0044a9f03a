package org.custodes.accounting.safeguards;

import java.time.Period;
import org.custodes.accounting.Source;

/// Within which time the IAEA aims to detect an abrupt diversion.
///
/// A goal of the IAEA, not a duty of the operator; an installation may set its own.
public record TimelinessGoal(String title, Period within, Source source) {

  private static final Source KNOWN =
      Source.unconfirmed(
          "timeliness detection goals as commonly given for the IAEA; the numbers were not read in"
              + " a publication of it");

  public static final TimelinessGoal UNIRRADIATED_DIRECT_USE =
      new TimelinessGoal("unirradiated direct-use material", Period.ofMonths(1), KNOWN);

  public static final TimelinessGoal IRRADIATED_DIRECT_USE =
      new TimelinessGoal("irradiated direct-use material", Period.ofMonths(3), KNOWN);

  public static final TimelinessGoal INDIRECT_USE =
      new TimelinessGoal("indirect-use material", Period.ofYears(1), KNOWN);

  /// The goal for a material.
  public static TimelinessGoal of(SafeguardsMaterial material, boolean irradiated) {
    if (!material.isDirectUse()) {
      return INDIRECT_USE;
    }
    return irradiated ? IRRADIATED_DIRECT_USE : UNIRRADIATED_DIRECT_USE;
  }
}
