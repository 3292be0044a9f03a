package org.custodes.server.identity.jdbc;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.identity.Conflicts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcConflicts implements Conflicts {

  private static final String OF =
      """
      select other from identity.conflict where one = :person and until is null
      union select one from identity.conflict where other = :person and until is null
      """;

  private final JdbcClient jdbc;

  JdbcConflicts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<UUID> of(UUID person) {
    return new HashSet<>(jdbc.sql(OF).param("person", person).query(UUID.class).list());
  }
}
