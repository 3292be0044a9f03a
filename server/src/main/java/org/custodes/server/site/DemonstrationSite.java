package org.custodes.server.site;

import org.custodes.accounting.Facility;
import org.custodes.server.facts.Actor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The invented facilities and areas that the constructed reports speak of.
@Component
@Order(1)
class DemonstrationSite implements DemonstrationData {

  private static final String SINCE = "2020-01-01";

  private final RegisterFacility facilities;
  private final RegisterArea areas;
  private final Areas known;

  DemonstrationSite(RegisterFacility facilities, RegisterArea areas, Areas known) {
    this.facilities = facilities;
    this.areas = areas;
    this.known = known;
  }

  @Override
  public void load(Actor officer) {
    if (known.find(new Facility("ZF01")).isPresent()) {
      return;
    }
    facility("ZF01", "Example Fuel Fabrication", officer);
    area("ZM01", "ZF01", "Fabrication", "bulk", officer);
    area("ZM03", "ZF01", "Scrap recovery", "bulk", officer);
    area("ZM09", "ZF01", "Blending", "bulk", officer);
    facility("ZR01", "Example Power Reactor", officer);
    area("ZRM1", "ZR01", "Reactor and fuel ponds", "item", officer);
  }

  private void facility(String code, String name, Actor officer) {
    require(facilities.register(new RegisterFacility.Typed(code, name, SINCE), officer));
  }

  private void area(String code, String facility, String name, String kind, Actor officer) {
    require(areas.register(new RegisterArea.Typed(code, facility, name, kind, SINCE), officer));
  }

  private static void require(SiteOutcome outcome) {
    if (outcome instanceof SiteOutcome.Refused(var reasons)) {
      throw new IllegalStateException("the demonstration's own list is refused: " + reasons);
    }
  }
}
