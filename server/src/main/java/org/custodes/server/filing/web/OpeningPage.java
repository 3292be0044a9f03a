package org.custodes.server.filing.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodes.accounting.Content;
import org.custodes.server.filing.Cited;
import org.custodes.server.filing.OpeningProposal;
import org.custodes.server.filing.OpeningProposal.Misfit;
import org.custodes.server.frame.Mark;

/// What the reports of an area say was there, with which its books could be opened.
///
/// @param days on which they could begin after, the newest first
record OpeningPage(List<LocalDate> days, OpeningProposal proposal) {

  /// Most batches in the table; the books take more.
  static final int MOST = 500;

  /// Most entries that a row opens to.
  static final int MOST_SOURCES = 10;

  OpeningPage {
    days = List.copyOf(days);
  }

  String code() {
    return proposal.area().code();
  }

  String path() {
    return "/filing/" + code() + "/opening";
  }

  LocalDate begins() {
    return proposal.day().plusDays(1);
  }

  boolean opens() {
    return proposal.grave().isEmpty();
  }

  Mark mark() {
    return opens() ? proposal.misfits().isEmpty() ? Mark.DRAFT : Mark.WATCH : Mark.REFUSED;
  }

  List<OpeningProposal.Line> lines() {
    return proposal.lines().stream().limit(MOST).toList();
  }

  int further() {
    return Math.max(0, proposal.lines().size() - MOST);
  }

  static List<Cited> sources(OpeningProposal.Line line) {
    return Stream.concat(line.listed().stream(), line.changes().stream())
        .limit(MOST_SOURCES)
        .toList();
  }

  static int furtherSources(OpeningProposal.Line line) {
    return Math.max(0, line.listed().size() + line.changes().size() - MOST_SOURCES);
  }

  /// The message about something that does not fit.
  static String key(Misfit misfit) {
    return switch (misfit) {
      case Misfit.BelowZero _ -> "filing.misfit.below-zero";
      case Misfit.Scattered _ -> "filing.misfit.scattered";
      case Misfit.Ledger _ -> "filing.misfit.ledger";
    };
  }

  /// What the message names.
  static Object[] arguments(Misfit misfit) {
    return switch (misfit) {
      case Misfit.BelowZero(var batch, var content) -> new Object[] {batch, words(content)};
      case Misfit.Scattered(var batch, var points) ->
          new Object[] {batch, points.stream().collect(Collectors.joining(", "))};
      case Misfit.Ledger(var ledger, var batches) ->
          new Object[] {ledger.category().title(), words(ledger), words(batches)};
    };
  }

  private static String words(Content content) {
    String element =
        "%s %s %s"
            .formatted(
                content.element().in(content.category().reportingUnit()).toPlainString(),
                content.category().reportingUnit().symbol(),
                content.category().title());
    return Optional.of(content)
        .filter(one -> one.category().hasFissile())
        .map(one -> "%s (%s g fissile)".formatted(element, one.fissile().inGrams()))
        .orElse(element);
  }
}
