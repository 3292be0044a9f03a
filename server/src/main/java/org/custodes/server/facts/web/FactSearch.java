package org.custodes.server.facts.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.custodes.server.facts.FactReader.Filter;
import org.custodes.server.facts.FactReader.Found;
import org.custodes.server.frame.SearchSource;
import org.custodes.server.frame.Words;
import org.springframework.stereotype.Component;

/// Finds a fact by its id, and facts by their whole subject.
@Component
class FactSearch {

  private final VisibleFacts facts;
  private final Readings readings;

  FactSearch(VisibleFacts facts, Readings readings) {
    this.facts = facts;
    this.readings = readings;
  }

  List<SearchSource.Hit> find(String text, Words words) {
    return Stream.concat(byId(text).stream(), bySubject(text).stream())
        .map(readings::row)
        .map(row -> hit(row, words))
        .toList();
  }

  private Optional<Found> byId(String text) {
    String id = text.toLowerCase(Locale.ROOT);
    return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? facts.find(UUID.fromString(id))
        : Optional.empty();
  }

  private List<Found> bySubject(String text) {
    Filter subject =
        new Filter(
            Optional.empty(),
            Optional.empty(),
            Optional.of(text),
            Optional.empty(),
            Optional.empty());
    return facts.backwards(subject, OptionalLong.empty(), SearchSource.LIMIT - 1);
  }

  private static SearchSource.Hit hit(Row row, Words words) {
    return new SearchSource.Hit(
        words.say("facts.fact"),
        row.fact().subject(),
        row.meaning() + " " + words.minute(row.fact().recordedAt()),
        row.path());
  }
}
