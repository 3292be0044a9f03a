package org.custodes.server.reports.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.custodes.accounting.Category;
import org.custodes.accounting.Mba;
import org.custodes.server.frame.SearchSource;
import org.custodes.server.frame.Words;
import org.custodes.server.reports.ReceivedReports;
import org.custodes.server.site.Areas;
import org.custodes.server.site.RegisteredArea;
import org.springframework.stereotype.Component;

/// Finds areas by code or name, and batches by the beginning of their names.
@Component
final class MaterialSearch implements SearchSource {

  private final Areas areas;
  private final ReceivedReports received;
  private final Asked asked;

  MaterialSearch(Areas areas, ReceivedReports received, Asked asked) {
    this.areas = areas;
    this.received = received;
    this.asked = asked;
  }

  @Override
  public List<Hit> find(String text, Words words) {
    LocalDate day = asked.day("");
    Stream<Hit> found =
        areas.all().stream().filter(area -> fits(area, text)).map(area -> hit(area, day, words));
    Stream<Hit> batches =
        received.search(text, LIMIT).stream()
            .filter(hit -> hit.report() == 0)
            .map(hit -> hit(hit, day, words));
    return Stream.concat(found, batches).limit(LIMIT).toList();
  }

  private static boolean fits(RegisteredArea area, String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return area.code().code().toLowerCase(Locale.ROOT).contains(wanted)
        || area.name().toLowerCase(Locale.ROOT).contains(wanted);
  }

  private static Hit hit(RegisteredArea area, LocalDate day, Words words) {
    return new Hit(
        words.say("reports.search.area"),
        area.code().code() + " " + area.name(),
        words.say("reports.search.area.detail", area.facility().code()),
        MaterialPaths.area(area.code(), day));
  }

  private static Hit hit(ReceivedReports.Hit batch, LocalDate day, Words words) {
    Category category = Category.ofLetter(batch.category().charAt(0)).orElseThrow();
    return new Hit(
        words.say("reports.search.batch"),
        batch.batch(),
        words.say("reports.search.batch.detail", category.title(), batch.area()),
        MaterialPaths.batch(new Mba(batch.area()), category, batch.batch(), day));
  }
}
