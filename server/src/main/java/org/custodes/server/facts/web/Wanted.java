package org.custodes.server.facts.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.custodes.server.facts.FactReader.Filter;

/// What is looked for, as it was typed; an empty text looks for nothing in particular.
///
/// @param from a day, from its beginning in the house's zone, or a time with zone
/// @param until a day, to its end, or a time with zone, not included
record Wanted(String type, String actor, String subject, String from, String until) {

  /// More than any type, actor or subject has.
  static final int LONGEST = 200;

  static Wanted of(String type, String actor, String subject, String from, String until) {
    return new Wanted(kept(type), kept(actor), kept(subject), kept(from), kept(until));
  }

  boolean isAll() {
    return equals(new Wanted("", "", "", "", ""));
  }

  /// The names of the parts that cannot be read; then there is no filter.
  List<String> wrong(ZoneId zone) {
    List<String> wrong = new ArrayList<>();
    if (!from.isEmpty() && moment(from, zone, 0).isEmpty()) {
      wrong.add("from");
    }
    if (!until.isEmpty() && moment(until, zone, 1).isEmpty()) {
      wrong.add("until");
    }
    return wrong;
  }

  String typed(String part) {
    return part.equals("from") ? from : until;
  }

  Filter filter(ZoneId zone) {
    return new Filter(
        text(type), text(actor), text(subject), moment(from, zone, 0), moment(until, zone, 1));
  }

  private static Optional<Instant> moment(String typed, ZoneId zone, int daysLater) {
    try {
      return typed.contains("T")
          ? Optional.of(Instant.parse(typed))
          : Optional.of(LocalDate.parse(typed).plusDays(daysLater).atStartOfDay(zone).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(String typed) {
    return Optional.of(typed).filter(text -> !text.isEmpty());
  }

  private static String kept(String typed) {
    String stripped = typed.strip();
    return stripped.substring(0, Math.min(stripped.length(), LONGEST));
  }
}
