package org.custodes.verifier.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which packs have said who must sign, since when, and since when that was known.
///
/// An act is ruled by the pack that was in force when it was asked for. Where a fact tells which
/// that was, it must have been one; otherwise any will do that was in force within [#LONGEST_WAIT]
/// before, since so long an act may wait.
final class SigningRules {

  /// Longest time for which an act may wait for its signatures under any pack that we know.
  static final Period LONGEST_WAIT = Period.ofDays(31);

  private final List<Activation> activations = new ArrayList<>();

  /// Many facts of one type are recorded on one day.
  private final Map<Asked, List<Requirement>> answers = new HashMap<>();

  private record Asked(String act, LocalDate day) {}

  private record Activation(SigningPack pack, LocalDate effective, Instant known) {}

  void activate(SigningPack pack, LocalDate effective, Instant known) {
    activations.add(new Activation(pack, effective, known));
    answers.clear();
  }

  /// What may have ruled an act that was done at this time, the newest first.
  List<Requirement> candidates(String act, Instant at) {
    return answers.computeIfAbsent(
        new Asked(act, LocalDate.ofInstant(at, ZoneOffset.UTC)),
        asked -> candidates(asked.act, asked.day));
  }

  private List<Requirement> candidates(String act, LocalDate day) {
    Map<String, Requirement> all = new LinkedHashMap<>();
    for (LocalDate on = day; !on.isBefore(day.minus(LONGEST_WAIT)); on = on.minusDays(1)) {
      add(all, act, on);
    }
    Instant earliest = day.minus(LONGEST_WAIT).atStartOfDay(ZoneOffset.UTC).toInstant();
    if (activations.stream().noneMatch(one -> one.known.isBefore(earliest))) {
      Requirement strictest = Requirement.strictest(act);
      all.putIfAbsent(strictest.pack(), strictest);
    }
    return List.copyOf(all.values());
  }

  /// What was in force on a day, and what had been before something else was made known lately.
  private void add(Map<String, Requirement> all, String act, LocalDate on) {
    Instant earliest = on.minus(LONGEST_WAIT).atStartOfDay(ZoneOffset.UTC).toInstant();
    inForce(on, activations).ifPresent(pack -> put(all, act, pack));
    for (int known = activations.size() - 1; known > 0; known--) {
      if (activations.get(known).known.isBefore(earliest)) {
        return;
      }
      inForce(on, activations.subList(0, known)).ifPresent(pack -> put(all, act, pack));
    }
  }

  private static void put(Map<String, Requirement> all, String act, SigningPack pack) {
    all.computeIfAbsent(pack.name(), _ -> pack.requirement(act));
  }

  /// Of two that begin on one day the later recorded holds.
  private static Optional<SigningPack> inForce(LocalDate day, List<Activation> known) {
    return known.stream()
        .filter(one -> !one.effective.isAfter(day))
        .sorted(Comparator.comparing(Activation::effective))
        .reduce((_, later) -> later)
        .map(Activation::pack);
  }
}
