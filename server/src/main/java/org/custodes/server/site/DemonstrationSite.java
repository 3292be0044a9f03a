package org.custodes.server.site;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Facility;
import org.custodes.accounting.Mba;
import org.custodes.server.facts.Actor;
import org.custodes.server.identity.SimulatedPeople;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The invented facilities, their areas and their parts, signed by two simulated people.
@Component
@Order(1)
class DemonstrationSite implements DemonstrationData, DemonstrationArea {

  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
  private static final UUID NO_FACT_YET = new UUID(0, 0);

  private final ObjectProvider<SimulatedPeople> people;
  private final Areas known;

  DemonstrationSite(ObjectProvider<SimulatedPeople> people, Areas known) {
    this.people = people;
    this.known = known;
  }

  @Override
  public void load(Actor officer) {
    if (known.find(new Facility("ZF01")).isPresent()) {
      return;
    }
    SimulatedPeople signers = people.getObject();
    facility(signers, "ZF01", "Example Fuel Fabrication");
    area(signers, "ZM01", "ZF01", "Fabrication", Kind.BULK);
    area(signers, "ZM03", "ZF01", "Scrap recovery", Kind.BULK);
    area(signers, "ZM09", "ZF01", "Blending", Kind.BULK);
    facility(signers, "ZR01", "Example Power Reactor");
    area(signers, "ZRM1", "ZR01", "Reactor and fuel ponds", Kind.ITEM);
    part(signers, PartKind.SECURITY_AREA, "PA-1", "Site inside the double fence", "", "protected");
    part(signers, PartKind.SECURITY_AREA, "IA-1", "Pellet shop and store", "PA-1", "inner");
    part(signers, PartKind.ITEM_CONTROL_AREA, "ICA-1", "Pellet store", "", "");
    part(signers, PartKind.KEY_MEASUREMENT_POINT, "A", "Receipt of powder", "ZM01", "flow");
    part(signers, PartKind.KEY_MEASUREMENT_POINT, "1", "Powder store", "ZM01", "inventory");
    part(signers, PartKind.STORAGE_PLACE, "S-01", "Shelf row 1", "IA-1", "");
    part(signers, PartKind.TARGET, "T-1", "Trays of pellets", "IA-1", "theft");
  }

  @Override
  public void register(Facility facility, String facilityName, Mba area, String name) {
    if (known.find(facility).isEmpty()) {
      facility(people.getObject(), facility.code(), facilityName);
    }
    if (known.find(area).isEmpty()) {
      area(people.getObject(), area.code(), facility.code(), name, Kind.BULK);
    }
  }

  private static void facility(SimulatedPeople signers, String code, String name) {
    signers.signed(RegisterFacility.act(new Facility(code), name, SINCE, signers.clerk().actor()));
  }

  private static void area(
      SimulatedPeople signers, String code, String facility, String name, Kind kind) {
    signers.signed(
        RegisterArea.act(
            new RegisteredArea(
                new Mba(code), new Facility(facility), name, kind, SINCE, NO_FACT_YET),
            signers.clerk().actor()));
  }

  private static void part(
      SimulatedPeople signers,
      PartKind kind,
      String code,
      String name,
      String within,
      String detail) {
    signers.signed(
        RegisterPart.act(
            new RegisteredPart(
                kind,
                new Facility("ZF01"),
                code,
                name,
                Optional.of(within).filter(text -> !text.isEmpty()),
                Optional.of(detail).filter(text -> !text.isEmpty()),
                SINCE,
                Optional.empty(),
                NO_FACT_YET),
            signers.clerk().actor()));
  }
}
