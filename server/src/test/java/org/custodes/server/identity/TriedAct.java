package org.custodes.server.identity;

import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.custodes.server.facts.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// An act of tests, whose database can be made to die in the middle of it.
@Component
class TriedAct implements Act<String> {

  static final String TYPE = "tried.act.1";

  private final Set<String> deadly = ConcurrentHashMap.newKeySet();
  private final Queue<String> done = new ConcurrentLinkedQueue<>();
  private final JdbcClient jdbc;

  TriedAct(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The next time this is carried out, the database connection is ended by force.
  void dieOnceOf(String what) {
    deadly.add(what);
  }

  /// How often this came to its end.
  long times(String what) {
    return done.stream().filter(what::equals).count();
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String read(Json.Members fields) {
    return fields.values().get("what") instanceof Json.Text(var what) ? what : "";
  }

  @Override
  public Optional<Objection> objection(String what) {
    return Optional.empty();
  }

  @Override
  public void carryOut(Approved<String> approved) {
    if (deadly.remove(approved.said())) {
      jdbc.sql("select pg_terminate_backend(pg_backend_pid())").query().listOfRows();
    }
    done.add(approved.said());
  }
}
