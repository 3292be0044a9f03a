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
import org.custodes.server.rules.DecisionReplay;
import org.custodes.server.rules.PackDifference;
import org.custodes.server.rules.PackFile;
import org.custodes.server.rules.PackKind;
import org.custodes.server.rules.PackVersion;
import org.custodes.server.rules.Packs;
import org.custodes.server.rules.Rules;
import org.custodes.server.rules.Timeline;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Finds packs and where they stand today.
@Component
final class PackLookup {

  private final Packs packs;
  private final Rules rules;
  private final Clock clock;
  private final boolean demonstration;

  PackLookup(
      Packs packs,
      Rules rules,
      Clock clock,
      @Value("${custodes.demonstration}") boolean demonstration) {
    this.packs = packs;
    this.rules = rules;
    this.clock = clock;
    this.demonstration = demonstration;
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

  /// @param version as it is written, for example `signing-facility@1`
  /// @throws Refusal if there is none
  PackFile find(String version) {
    int at = version.indexOf('@');
    return at < 0 ? find(version, "") : find(version.substring(0, at), version.substring(at + 1));
  }

  /// The packs under which a decision can be replayed: others of the kind that it followed.
  List<PackFile> others(DecisionReplay.Outcome.Found found) {
    return found.signing().isEmpty()
        ? List.of()
        : packs.all().stream()
            .filter(file -> file.kind() == PackKind.SIGNING)
            .filter(
                file -> found.file().filter(own -> own.version().equals(file.version())).isEmpty())
            .toList();
  }

  /// A day as typed, from 1900 to 2200; empty if it is none.
  static Optional<LocalDate> read(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed))
          .filter(day -> day.getYear() >= 1900 && day.getYear() <= 2200);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// @throws Refusal if it is no day
  static LocalDate day(String typed) {
    return read(typed).orElseThrow(() -> new Refusal(422, "rules.day-malformed", typed));
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
                    inForce, PackDifference.between(inForce.pack(), file.pack())));
    return new PackPage(
        file,
        timeline.standing(file.version(), today()),
        own(timeline, file),
        today(),
        demonstration || file.pack().isConfirmed(),
        compared);
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
