package org.custodes.server.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The rules by the activations that are recorded.
@Service
class ActivatedRules implements Rules {

  private final PackShelf shelf;
  private final Packs packs;

  ActivatedRules(PackShelf shelf, Packs packs) {
    this.shelf = shelf;
    this.packs = packs;
  }

  @Override
  public RuleSet at(LocalDate day) {
    return timeline().at(day);
  }

  @Override
  public Timeline timeline() {
    return new Timeline(shelf.activations().stream().map(this::activation).toList());
  }

  @Override
  public Optional<RuleSet> replay(PackVersion version, LocalDate day) {
    return packs.find(version).map(file -> new RuleSet(day, Map.of(file.kind(), file)));
  }

  private Activation activation(PackShelf.Activated row) {
    PackFile file = packs.kept(row.version(), row.hash());
    return new Activation(row.order(), file, row.effective(), row.fact(), row.recordedAt());
  }
}
