package org.custodes.server.reports.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.report.Transfer;
import org.custodes.server.frame.Mark;
import org.custodes.server.reports.OpenTransfer;
import org.custodes.server.reports.OpenTransfer.Difference;

/// Open transfers: first those whose sides contradict each other, then those that wait for another
/// side, the longest open first.
///
/// @param unlisted how many further sides are open and not listed
record TransfersPage(LocalDate day, List<OpenTransfer> transfers, long unlisted) {

  TransfersPage {
    transfers = List.copyOf(transfers);
  }

  static TransfersPage of(LocalDate day, List<Transfer> open, long all) {
    List<OpenTransfer> sorted =
        OpenTransfer.of(open).stream()
            .sorted(Comparator.comparing(TransfersPage::waits).thenComparing(OpenTransfer::since))
            .toList();
    return new TransfersPage(day, sorted, all - open.size());
  }

  /// Whether one side is missing, which time may mend; two that differ need a person.
  static boolean waits(OpenTransfer transfer) {
    return transfer.shipment().isEmpty() || transfer.receipt().isEmpty();
  }

  long differing() {
    return transfers.stream().filter(one -> !waits(one)).count();
  }

  long waiting() {
    return transfers.size() - differing();
  }

  /// The most days that any of them is open.
  long longest() {
    return transfers.stream().mapToLong(one -> one.daysOpen(day)).max().orElse(0);
  }

  static Mark mark(OpenTransfer transfer) {
    return waits(transfer) ? Mark.WATCH : Mark.NOW;
  }

  /// The differences in the order of their declaration.
  static List<Difference> differences(OpenTransfer transfer) {
    return transfer.differences().stream().sorted().toList();
  }

  static String path(Transfer side) {
    return Paths.entry(side.entry());
  }

  /// The masses of both sides, category by category.
  static List<Masses> masses(OpenTransfer transfer) {
    return Stream.of(Category.values())
        .map(category ->
            new Masses(
                category, in(transfer.shipment(), category), in(transfer.receipt(), category)))
        .filter(masses -> masses.shipped().isPresent() || masses.received().isPresent())
        .toList();
  }

  /// What either side states of a category.
  record Masses(Category category, Optional<Content> shipped, Optional<Content> received) {

    Figures figures() {
      return Figures.of(category, Stream.of(shipped, received).flatMap(Optional::stream).toList());
    }
  }

  private static Optional<Content> in(Optional<Transfer> side, Category category) {
    return side.stream()
        .flatMap(one -> one.contents().stream())
        .filter(content -> content.category() == category)
        .reduce(Content::plus);
  }
}
