package org.custodes.server.reports.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.server.reports.LedgerPage.Place;
import org.custodes.server.reports.ReportedMaterial;
import org.custodes.server.reports.ReportedMaterial.BatchHolding;
import org.custodes.server.reports.ReportedMaterial.LedgerLine;
import org.custodes.server.reports.ReportedMaterial.Listed;
import org.custodes.server.site.RegisteredArea;

/// One batch: what it holds, where it was listed, and its lines.
///
/// @param holding what it holds; absent if nothing any more
/// @param listings newest first
/// @param next the path to further lines, absent if these are all
record BatchPage(
    RegisteredArea area,
    Category category,
    LocalDate day,
    String name,
    Optional<BatchHolding> holding,
    List<Listed> listings,
    List<LedgerLine> lines,
    Figures figures,
    Optional<String> next) {

  /// @param found one line more than a page has, if there are as many
  static BatchPage of(
      RegisteredArea area,
      Category category,
      LocalDate day,
      String name,
      Optional<BatchHolding> holding,
      List<Listed> listings,
      List<LedgerLine> found) {
    boolean more = found.size() > ReportedMaterial.PAGE;
    List<LedgerLine> lines = more ? found.subList(0, ReportedMaterial.PAGE) : found;
    Stream<Content> masses =
        Stream.concat(
            listings.stream().map(Listed::amount), lines.stream().map(LedgerLine::amount));
    Stream<Content> held = holding.stream().map(BatchHolding::amount);
    Figures figures = Figures.of(category, Stream.concat(held, masses).toList());
    Optional<String> next =
        more
            ? Optional.of(
                MaterialPaths.batch(area.code(), category, name, day)
                    + "&after="
                    + Asked.text(Place.of(lines.getLast())))
            : Optional.empty();
    return new BatchPage(
        area,
        category,
        day,
        name,
        holding,
        List.copyOf(listings),
        List.copyOf(lines),
        figures,
        next);
  }

  Content amount() {
    return holding.map(BatchHolding::amount).orElse(Content.zero(category));
  }

  /// The day of the listing its amount starts from.
  Optional<LocalDate> startsFrom() {
    return holding.flatMap(BatchHolding::listed);
  }

  static String path(LedgerLine line) {
    return Paths.entry(line.cause());
  }

  static String path(Listed listed) {
    return Paths.entry(listed.entry());
  }
}
