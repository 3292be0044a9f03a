package org.custodes.server.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.Follower;
import org.custodes.server.facts.PlacedFact;
import org.springframework.stereotype.Service;

/// Follows the log and opens irregularities.
@Service
class Openings implements Follower {

  private final Map<String, Opening> byType;
  private final CaseFile file;

  /// @throws IllegalStateException if two openings are of one type
  Openings(List<Opening> openings, CaseFile file) {
    this.byType =
        openings.stream().collect(Collectors.toUnmodifiableMap(Opening::type, Function.identity()));
    this.file = file;
  }

  @Override
  public String name() {
    return "cases.irregularities";
  }

  @Override
  public Set<String> types() {
    return byType.keySet();
  }

  @Override
  public Set<String> tables() {
    return Set.of("cases.irregularity");
  }

  @Override
  public void hear(List<PlacedFact> facts) {
    file.open(facts.stream().flatMap(fact -> opened(fact).stream()).toList());
  }

  @Override
  public void forget() {
    file.forgetOpened();
  }

  private Optional<Irregularity> opened(PlacedFact placed) {
    Fact fact = placed.fact();
    return Optional.ofNullable(byType.get(fact.type()))
        .filter(opening -> opening.opens(fact))
        .map(opening ->
            new Irregularity(
                fact.id(),
                placed.index(),
                opening.kind(),
                fact.subject(),
                fact.actor(),
                fact.recordedAt()));
  }
}
