package org.custodes.server.rules.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.custodes.server.frame.Refusal;
import org.custodes.server.rules.Activation;
import org.custodes.server.rules.PackFile;
import org.custodes.server.rules.PackKind;
import org.custodes.server.rules.PackVersion;
import org.custodes.server.rules.Packs;
import org.custodes.server.rules.Rules;
import org.custodes.server.rules.Timeline;
import org.springframework.stereotype.Component;

/// Finds packs and where they stand today.
@Component
final class PackLookup {

  private final Packs packs;
  private final Rules rules;
  private final Clock clock;

  PackLookup(Packs packs, Rules rules, Clock clock) {
    this.packs = packs;
    this.rules = rules;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /// @throws Refusal if there is none
  PackFile find(String id, String number) {
    return PackVersion.of(id + "@" + number)
        .flatMap(packs::find)
        .orElseThrow(() -> new Refusal(404, "rules.pack-unknown", id, number));
  }

  /// A day as typed.
  ///
  /// @throws Refusal if it is none
  static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException _) {
      throw new Refusal(422, "rules.day-malformed", typed);
    }
  }

  PackPage page(PackFile file) {
    Timeline timeline = rules.timeline();
    Optional<PackPage.Compared> compared =
        timeline
            .at(today())
            .pack(file.kind())
            .filter(inForce -> !inForce.version().equals(file.version()))
            .map(inForce ->
                new PackPage.Compared(
                    inForce,
                    org.custodes.server.rules.PackDifference.between(inForce.pack(), file.pack())));
    return new PackPage(
        file, timeline.standing(file.version(), today()), own(timeline, file), compared);
  }

  PacksPage shelf() {
    Timeline timeline = rules.timeline();
    List<PackFile> all = packs.all();
    return new PacksPage(
        Arrays.stream(PackKind.values()).map(kind -> group(kind, all, timeline)).toList());
  }

  private PacksPage.Group group(PackKind kind, List<PackFile> all, Timeline timeline) {
    return new PacksPage.Group(
        kind,
        all.stream()
            .filter(file -> file.kind() == kind)
            .map(file -> row(file, timeline))
            .sorted(Comparator.comparing(PacksPage.Row::standing))
            .toList());
  }

  private PacksPage.Row row(PackFile file, Timeline timeline) {
    List<Activation> own = new ArrayList<>(own(timeline, file));
    return new PacksPage.Row(
        file,
        timeline.standing(file.version(), today()),
        own.isEmpty() ? Optional.empty() : Optional.of(own.getLast()));
  }

  private static List<Activation> own(Timeline timeline, PackFile file) {
    return timeline.activations().stream()
        .filter(one -> one.file().version().equals(file.version()))
        .toList();
  }
}
