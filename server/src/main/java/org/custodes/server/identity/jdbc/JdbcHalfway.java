package org.custodes.server.identity.jdbc;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Bytes;
import org.custodes.server.identity.HalfwayStore;
import org.custodes.server.identity.Means;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHalfway implements HalfwayStore {

  private static final String SWEEP =
      """
      delete from identity.halfway where since < :earliest or hash in (
        select hash from identity.halfway where account = :account order by since desc offset :most)
      """;

  private static final String ADD =
      "insert into identity.halfway (hash, account, means, since) values (:hash, :account, :means, :since)";

  private final JdbcClient jdbc;

  JdbcHalfway(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Bytes hash, Halfway halfway) {
    jdbc.sql(ADD)
        .param("hash", hash.toArray())
        .param("account", halfway.account())
        .param("means", halfway.by().word())
        .param("since", Rows.written(halfway.since()))
        .update();
    jdbc.sql(SWEEP)
        .param("earliest", Rows.written(halfway.since().minus(LONGEST)))
        .param("account", halfway.account())
        .param("most", MOST)
        .update();
  }

  @Override
  public Optional<Halfway> find(Bytes hash, Instant earliest) {
    return jdbc.sql(
            "select account, means, since from identity.halfway where hash = ? and since >= ?")
        .params(hash.toArray(), Rows.written(earliest))
        .query((row, _) ->
            new Halfway(
                row.getObject("account", UUID.class),
                Means.of(row.getString("means")),
                Rows.moment(row, "since")))
        .optional();
  }

  @Override
  public boolean end(Bytes hash) {
    return jdbc.sql("delete from identity.halfway where hash = ?").param(hash.toArray()).update()
        == 1;
  }
}
