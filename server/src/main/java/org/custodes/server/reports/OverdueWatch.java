package org.custodes.server.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.custodes.accounting.report.Transfer;
import org.custodes.server.facts.Actor;
import org.custodes.server.facts.Facts;
import org.custodes.server.facts.NewFact;
import org.custodes.server.frame.House;
import org.custodes.server.rules.Ruling;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Notes each shipment whose receipt is overdue as one fact, and as another when that is over.
///
/// Facts and notes are written in one transaction, one look at a time, so that looking twice, after
/// a crash too, notes nothing twice. A shipment that is resolved and opens again, for example
/// because its receipt was deleted, is noted anew.
@Service
public class OverdueWatch {

  static final String OVERDUE = "reports.transfer-overdue.1";
  static final String RESOLVED = "reports.transfer-resolved.1";

  private final Transit transit;
  private final Ruling rules;
  private final OverdueNotes notes;
  private final Facts facts;
  private final House house;
  private final Clock clock;

  OverdueWatch(
      Transit transit, Ruling rules, OverdueNotes notes, Facts facts, House house, Clock clock) {
    this.transit = transit;
    this.rules = rules;
    this.notes = notes;
    this.facts = facts;
    this.house = house;
    this.clock = clock;
  }

  /// What one look found.
  ///
  /// @param overdue how many were noted now
  /// @param resolved how many are over now
  public record Looked(int overdue, int resolved) {}

  /// Looks at the oldest open sides, [Transit#MOST] at most. Where there are more, what is not
  /// among them may be open still, so nothing is said to be over.
  @Transactional
  public Looked look() {
    notes.keepOthersOut();
    LocalDate today = LocalDate.ofInstant(clock.instant(), house.zone());
    List<Transfer> open = transit.open();
    List<OverdueNotes.Noted> standing = notes.standing();
    Set<OverdueShipment.Key> known =
        standing.stream().map(OverdueNotes.Noted::key).collect(Collectors.toSet());
    List<OverdueShipment> late =
        OverdueShipment.of(open, today, rules).stream()
            .filter(shipment -> !known.contains(shipment.key()))
            .toList();
    late.forEach(shipment -> notes.add(shipment, facts.record(overdue(shipment)).id()));
    List<OverdueNotes.Noted> over = open.size() < Transit.MOST ? over(standing, open) : List.of();
    over.forEach(noted -> notes.resolved(noted.fact(), recordResolved(noted)));
    return new Looked(late.size(), over.size());
  }

  private static List<OverdueNotes.Noted> over(
      List<OverdueNotes.Noted> standing, List<Transfer> open) {
    Set<OverdueShipment.Key> unanswered =
        OverdueShipment.unanswered(open).stream()
            .map(OverdueShipment.Key::of)
            .collect(Collectors.toSet());
    return standing.stream().filter(noted -> !unanswered.contains(noted.key())).toList();
  }

  private static NewFact overdue(OverdueShipment shipment) {
    return about(OVERDUE, shipment.key())
        .on(shipment.due())
        .with("due", shipment.due())
        .with("entry", shipment.shipment().entry().toString())
        .with("pack", shipment.rule().pack().toString());
  }

  private UUID recordResolved(OverdueNotes.Noted noted) {
    return facts.record(about(RESOLVED, noted.key()).with("overdue", noted.fact().toString())).id();
  }

  private static NewFact about(String type, OverdueShipment.Key key) {
    return NewFact.of(type, Actor.HOUSE, key.subject())
        .with("shipper", key.shipper())
        .with("receiver", key.receiver())
        .with("batch", key.batch())
        .with("shipped", key.shipped());
  }
}
