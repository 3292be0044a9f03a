package org.custodes.server.facts.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.custodes.server.facts.Follower;
import org.custodes.server.facts.PlacedFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts facts by type, so that nobody counts a large log for a page.
@Repository
class Tally implements Follower {

  private static final String ADD =
      """
      insert into facts.tally (type, facts, newest)
      select * from unnest(:types, :facts, :newest)
      on conflict (type) do update
      set facts = tally.facts + excluded.facts, newest = excluded.newest
      """;

  private final JdbcClient jdbc;

  Tally(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "facts.tally";
  }

  @Override
  public Set<String> types() {
    return Set.of();
  }

  @Override
  public Set<String> tables() {
    return Set.of("facts.tally");
  }

  @Override
  public void hear(List<PlacedFact> facts) {
    Map<String, Heard> heard = new TreeMap<>();
    facts.forEach(fact -> heard.merge(fact.fact().type(), new Heard(1, fact.index()), Heard::plus));
    jdbc.sql(ADD)
        .param("types", heard.keySet().toArray(String[]::new))
        .param("facts", heard.values().stream().map(Heard::facts).toArray(Long[]::new))
        .param("newest", heard.values().stream().map(Heard::newest).toArray(Long[]::new))
        .update();
  }

  @Override
  public void forget() {
    jdbc.sql("delete from facts.tally").update();
  }

  private record Heard(long facts, long newest) {
    Heard plus(Heard later) {
      return new Heard(facts + later.facts, later.newest);
    }
  }
}
