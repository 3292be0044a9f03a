package org.custodes.server;

import java.util.UUID;
import org.custodes.accounting.Mba;
import org.custodes.server.frame.Duty;
import org.custodes.server.site.RegisterArea;
import org.custodes.server.site.RegisterFacility;
import org.custodes.server.site.SiteOutcome;
import org.springframework.beans.factory.annotation.Autowired;

/// A test that needs facilities and areas; two people enter them.
public abstract class SiteTest extends SigningTest {

  @Autowired private RegisterFacility facilities;
  @Autowired private RegisterArea areas;

  /// The one who enters.
  protected final Signer officer() {
    return signer(Duty.REPORTING_OFFICER, "who enters");
  }

  /// The one who approves.
  protected final Signer engineer() {
    return signer(Duty.FACILITY_ENGINEER, "who approves");
  }

  protected final void enterFacility(String code, String name) {
    RegisterFacility.Typed typed = new RegisterFacility.Typed(code, name, "2020-01-01");
    done(asked(facilities.ask(typed, officer().person())), officer(), engineer());
  }

  /// @param kind `bulk`, `item` or `unknown`
  protected final Mba enterArea(String code, String facility, String name, String kind) {
    RegisterArea.Typed typed = new RegisterArea.Typed(code, facility, name, kind, "2020-01-01");
    done(asked(areas.ask(typed, officer().person())), officer(), engineer());
    return new Mba(code);
  }

  protected static UUID asked(SiteOutcome outcome) {
    return switch (outcome) {
      case SiteOutcome.Asked(var _, var approval) -> approval;
      case SiteOutcome.Refused _, SiteOutcome.NotAllowed _ ->
          throw new IllegalStateException("not entered: " + outcome);
    };
  }
}
