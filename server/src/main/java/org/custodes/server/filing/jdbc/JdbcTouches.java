package org.custodes.server.filing.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.custodes.accounting.Mba;
import org.custodes.server.facts.Fact;
import org.custodes.server.facts.Follower;
import org.custodes.server.facts.Json;
import org.custodes.server.facts.JsonReader;
import org.custodes.server.facts.PlacedFact;
import org.custodes.server.filing.Touches;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Follows what is posted into books, and keeps which months it touched.
@Repository
class JdbcTouches implements Touches, Follower {

  private static final String TOUCH =
      """
      insert into filing.touched (area, month, at) select * from unnest(?::text[], ?::date[], ?::timestamptz[])
      on conflict (area, month) do update set at = greatest(filing.touched.at, excluded.at)
      """;

  private final JdbcClient jdbc;

  JdbcTouches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public SortedMap<LocalDate, Instant> months(Mba area) {
    SortedMap<LocalDate, Instant> months = new TreeMap<>();
    jdbc.sql("select month, at from filing.touched where area = ?")
        .param(area.code())
        .query(row -> {
          months.put(
              row.getObject("month", LocalDate.class),
              row.getObject("at", OffsetDateTime.class).toInstant());
        });
    return Collections.unmodifiableSortedMap(months);
  }

  @Override
  public String name() {
    return "filing.touches";
  }

  @Override
  public Set<String> types() {
    return Set.of(
        "books.changes-posted.1", "books.late-changes-posted.1", "books.entry-corrected.1");
  }

  @Override
  public Set<String> tables() {
    return Set.of("filing.touched");
  }

  /// All at once: a busy day touches few months with many facts.
  @Override
  public void hear(List<PlacedFact> facts) {
    SortedMap<Month, Instant> touched = new TreeMap<>();
    facts.forEach(placed -> hear(placed.fact(), touched));
    List<Map.Entry<Month, Instant>> all = List.copyOf(touched.entrySet());
    jdbc.sql(TOUCH)
        .param(all.stream().map(one -> one.getKey().area).toArray(String[]::new))
        .param(all.stream().map(one -> one.getKey().first.toString()).toArray(String[]::new))
        .param(all.stream().map(one -> one.getValue().toString()).toArray(String[]::new))
        .update();
  }

  /// @param first its first day
  private record Month(String area, LocalDate first) implements Comparable<Month> {
    @Override
    public int compareTo(Month other) {
      int areas = area.compareTo(other.area);
      return areas != 0 ? areas : first.compareTo(other.first);
    }
  }

  @Override
  public void forget() {
    jdbc.sql("delete from filing.touched").update();
  }

  private void hear(Fact fact, SortedMap<Month, Instant> touched) {
    Json.Members fields = fields(fact);
    String area = text(fields, "area").orElseThrow();
    Set<LocalDate> months = new TreeSet<>();
    fact.eventDate().ifPresent(day -> months.add(day.withDayOfMonth(1)));
    days(fields, "entries", months);
    days(fields, "replacement", months);
    if (months.isEmpty()) {
      months.addAll(known(area, touched));
    }
    months.forEach(month ->
        touched.merge(new Month(area, month), fact.recordedAt(), (a, b) -> a.isAfter(b) ? a : b));
  }

  /// All months of an area that were touched before, also by facts that are heard with this one.
  private Set<LocalDate> known(String area, SortedMap<Month, Instant> touched) {
    Set<LocalDate> known = new TreeSet<>(months(new Mba(area)).keySet());
    touched.keySet().stream()
        .filter(one -> one.area.equals(area))
        .forEach(one -> known.add(one.first));
    return known;
  }

  private static void days(Json.Members fields, String name, Set<LocalDate> months) {
    if (fields.values().get(name) instanceof Json.Items(var entries)) {
      entries.stream()
          .flatMap(entry ->
              entry instanceof Json.Members one ? text(one, "date").stream() : Stream.empty())
          .map(LocalDate::parse)
          .forEach(day -> months.add(day.withDayOfMonth(1)));
    }
  }

  private static Json.Members fields(Fact fact) {
    if (JsonReader.read(fact.canonical()) instanceof Json.Members(var members)
        && members.get("fields") instanceof Json.Members fields) {
      return fields;
    }
    throw new IllegalArgumentException("a fact has fields, found none in " + fact.id());
  }

  private static Optional<String> text(Json.Members members, String name) {
    return members.values().get(name) instanceof Json.Text(var text)
        ? Optional.of(text)
        : Optional.empty();
  }
}
