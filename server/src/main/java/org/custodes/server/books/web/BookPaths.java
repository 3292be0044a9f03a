package org.custodes.server.books.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Category;
import org.custodes.accounting.Mba;
import org.custodes.server.books.AsKnown;

/// Where the books are shown. A batch's name may hold any character, so it is never part of a path.
final class BookPaths {

  private BookPaths() {}

  static String area(Mba area) {
    return "/books/" + area;
  }

  static String area(Mba area, AsKnown when) {
    return area(area) + "?" + days(when);
  }

  static String entry(UUID key) {
    return "/books/entries/" + key;
  }

  static String batches(Mba area, AsKnown when) {
    return area(area) + "/batches?" + days(when);
  }

  static String ledger(Mba area, Category category, AsKnown when) {
    return area(area) + "/ledger?category=" + category.letter() + "&" + days(when);
  }

  static String ledger(Mba area, Category category, LocalDate from, AsKnown when) {
    return ledger(area, category, when) + "&from=" + from;
  }

  static String ledger(Mba area, Category category, String batch, AsKnown when) {
    return ledger(area, category, when) + "&batch=" + encoded(batch);
  }

  /// Day and time of knowledge as addresses have them.
  static String days(AsKnown when) {
    return "at="
        + when.day()
        + when.known().map(at -> "&known=" + encoded(at.toString())).orElse("");
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// For a form's field of a time.
  static String local(AsKnown when, ZoneId zone) {
    return when.known()
        .map(at -> at.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString())
        .orElse("");
  }

  static String optional(String name, Optional<?> value) {
    return value.map(one -> "&" + name + "=" + encoded(one.toString())).orElse("");
  }
}
