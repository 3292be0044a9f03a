package org.custodes.server.reports.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Enrichment;
import org.custodes.server.reports.ReportedMaterial;
import org.custodes.server.reports.ReportedMaterial.BatchHolding;
import org.custodes.server.site.RegisteredArea;

/// A page of the batches that hold something, by name.
///
/// @param next the path to the next page, absent on the last one
/// @param continued whether pages come before it
record BatchesPage(
    RegisteredArea area,
    Category category,
    LocalDate day,
    Content book,
    List<BatchHolding> batches,
    Figures figures,
    Optional<String> next,
    boolean continued) {

  /// @param found one more than a page has, if there are as many
  static BatchesPage of(
      RegisteredArea area,
      Category category,
      LocalDate day,
      Content book,
      List<BatchHolding> found,
      boolean continued) {
    boolean more = found.size() > ReportedMaterial.PAGE;
    List<BatchHolding> batches = more ? found.subList(0, ReportedMaterial.PAGE) : found;
    Stream<Content> masses = batches.stream().map(BatchHolding::amount);
    Figures figures = Figures.of(category, Stream.concat(Stream.of(book), masses).toList());
    Optional<String> next =
        more
            ? Optional.of(
                MaterialPaths.batches(area.code(), category, day, batches.getLast().batch()))
            : Optional.empty();
    return new BatchesPage(
        area, category, day, book, List.copyOf(batches), figures, next, continued);
  }

  String path(BatchHolding batch) {
    return MaterialPaths.batch(area.code(), category, batch.batch(), day);
  }

  String firstPath() {
    return MaterialPaths.batches(area.code(), category, day);
  }

  String csv() {
    return MaterialPaths.batchesCsv(area.code(), category, day);
  }

  /// The enrichment in percent; absent where it cannot be said.
  static Optional<BigDecimal> enrichment(Content amount) {
    boolean known = amount.isMaterial() && !amount.element().isZero() && !amount.fissile().isZero();
    return known ? Optional.of(Enrichment.of(amount).percent(2)) : Optional.empty();
  }
}
