package org.custodes.server.identity.jdbc;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.custodes.server.identity.SigningLists;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcSigningLists implements SigningLists {

  private final JdbcClient jdbc;

  JdbcSigningLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional
  public UUID close(UUID person, List<UUID> approvals, Instant at) {
    UUID id = UUID.randomUUID();
    jdbc.sql("delete from identity.signing_list where closed_at < ?")
        .param(Rows.written(at.minus(OPEN)))
        .update();
    jdbc.sql(
            "insert into identity.signing_list (id, person, approvals, closed_at) values (?, ?, ?::uuid[], ?)")
        .params(
            id,
            person,
            approvals.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")),
            Rows.written(at))
        .update();
    return id;
  }

  @Override
  public Optional<List<UUID>> find(UUID id, UUID person, Instant now) {
    return jdbc.sql(
            "select approvals from identity.signing_list where id = ? and person = ? and closed_at > ?")
        .params(id, person, Rows.written(now.minus(OPEN)))
        .query((row, _) -> Arrays.asList((UUID[]) row.getArray("approvals").getArray()))
        .optional();
  }
}
