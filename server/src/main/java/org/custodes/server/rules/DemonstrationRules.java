package org.custodes.server.rules;

import java.time.LocalDate;
import java.util.List;
import org.custodes.server.identity.SimulatedPeople;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts packs that come with the program in force for a demonstration, signed by two simulated
/// people. In a house that is served there are none.
@Component
public class DemonstrationRules {

  /// Before the history that a demonstration invents.
  static final LocalDate SINCE = LocalDate.of(2000, 1, 1);

  /// Who must sign comes first, so that the others are signed by it.
  private static final List<String> SHOWN =
      List.of(
          "signing-demonstration@1",
          "operator-euratom@1",
          "state-infcirc153@1",
          "categories-iaea@1",
          "quantities-iaea@1",
          "differences-10cfr74@1",
          "notices-10cfr73@1",
          "case-clocks@1");

  private final Packs packs;
  private final Rules rules;
  private final ObjectProvider<SimulatedPeople> people;

  DemonstrationRules(Packs packs, Rules rules, ObjectProvider<SimulatedPeople> people) {
    this.packs = packs;
    this.rules = rules;
    this.people = people;
  }

  /// Each kind that has no pack yet gets one; what people activated stays. The simulated people are
  /// there already, with their keys.
  public void load() {
    Timeline timeline = rules.timeline();
    SHOWN.stream()
        .map(text -> PackVersion.of(text).flatMap(packs::find).orElseThrow())
        .filter(file ->
            timeline.activations().stream().noneMatch(one -> one.file().kind() == file.kind()))
        .forEach(this::activate);
  }

  private void activate(PackFile file) {
    SimulatedPeople signers = people.getObject();
    signers.signed(ActivatePack.act(file, SINCE, signers.clerk().actor()));
  }
}
