package org.custodes.server.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Which pack of each kind holds when. Of two that begin on one day, the one recorded later holds.
public final class Timeline implements Ruling {

  private static final UUID SUPPOSED = new UUID(0, 0);

  private final List<Activation> activations;

  Timeline(List<Activation> activations) {
    this.activations =
        activations.stream()
            .sorted(
                Comparator.comparing(Activation::effective).thenComparingLong(Activation::order))
            .toList();
  }

  /// Where a version of a pack stands on a day.
  public enum Standing {
    IN_FORCE,
    /// Activated, and its day has not come.
    PLANNED,
    /// It was in force and another is now.
    SUPERSEDED,
    /// It was never activated.
    ON_THE_SHELF
  }

  /// In the order in which they begin.
  public List<Activation> activations() {
    return activations;
  }

  @Override
  public RuleSet at(LocalDate day) {
    Map<PackKind, PackFile> packs = new EnumMap<>(PackKind.class);
    begun(day).forEach(one -> packs.put(one.file().kind(), one.file()));
    return new RuleSet(day, packs);
  }

  /// The activation by which a pack of a kind is in force on a day.
  public Optional<Activation> inForce(PackKind kind, LocalDate day) {
    return begun(day).stream().filter(one -> one.file().kind() == kind).reduce((_, later) -> later);
  }

  public Standing standing(PackVersion version, LocalDate day) {
    List<Activation> own =
        activations.stream().filter(one -> one.file().version().equals(version)).toList();
    if (own.isEmpty()) {
      return Standing.ON_THE_SHELF;
    }
    PackKind kind = own.getFirst().file().kind();
    if (inForce(kind, day).filter(one -> one.file().version().equals(version)).isPresent()) {
      return Standing.IN_FORCE;
    }
    boolean planned = own.stream().anyMatch(one -> one.effective().isAfter(day));
    return planned ? Standing.PLANNED : Standing.SUPERSEDED;
  }

  /// The same, had a pack been activated as well, for a preview.
  public Timeline with(PackFile file, LocalDate effective) {
    List<Activation> more = new ArrayList<>(activations);
    more.add(new Activation(Long.MAX_VALUE, file, effective, SUPPOSED, Instant.MAX));
    return new Timeline(more);
  }

  private List<Activation> begun(LocalDate day) {
    return activations.stream().filter(one -> !one.effective().isAfter(day)).toList();
  }
}
