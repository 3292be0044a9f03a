package org.custodes.server.rules;

import java.time.LocalDate;
import java.util.List;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Facts;
import org.custodes.server.facts.NewFact;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts the packs that come with the program in force, for a demonstration and never otherwise.
/// Nobody signs that, and its facts say so.
@Component
public class DemonstrationRules {

  /// Before the history that a demonstration invents.
  static final LocalDate SINCE = LocalDate.of(2000, 1, 1);

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
  private final PackShelf shelf;
  private final Facts facts;
  private final boolean demonstration;

  DemonstrationRules(
      Packs packs,
      Rules rules,
      PackShelf shelf,
      Facts facts,
      @Value("${custodes.demonstration}") boolean demonstration) {
    this.packs = packs;
    this.rules = rules;
    this.shelf = shelf;
    this.facts = facts;
    this.demonstration = demonstration;
  }

  /// Each kind that has no pack yet gets one; what people activated stays.
  ///
  /// @throws IllegalStateException outside a demonstration
  @Transactional
  public void load() {
    if (!demonstration) {
      throw new IllegalStateException("rules are put in force by two people, not by a program");
    }
    Timeline timeline = rules.timeline();
    SHOWN.stream()
        .map(text -> PackVersion.of(text).flatMap(packs::find).orElseThrow())
        .filter(file ->
            timeline.activations().stream().noneMatch(one -> one.file().kind() == file.kind()))
        .forEach(this::activate);
  }

  private void activate(PackFile file) {
    packs.keep(file, Actor.HOUSE);
    NewFact told =
        NewFact.of("rules.pack-demonstrated.1", Actor.HOUSE, "pack " + file.version())
            .on(SINCE)
            .with("pack", file.version().toString())
            .with("sha256", file.hash())
            .with("effective", SINCE);
    shelf.activate(file.version(), SINCE, facts.record(told).id());
  }
}
