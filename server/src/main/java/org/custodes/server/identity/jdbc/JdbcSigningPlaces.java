package org.custodes.server.identity.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.custodes.server.identity.SigningPlace;
import org.custodes.server.identity.SigningPlaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSigningPlaces implements SigningPlaces {

  private final JdbcClient jdbc;

  JdbcSigningPlaces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<SigningPlace> all() {
    return jdbc.sql(
            "select origin, rp_id from identity.signing_place order by since desc limit 1000")
        .query((row, _) -> new SigningPlace(row.getString("origin"), row.getString("rp_id")))
        .list();
  }

  @Override
  public void add(SigningPlace place, UUID fact, Instant since) {
    jdbc.sql(
            """
            insert into identity.signing_place (origin, rp_id, since, fact) values (?, ?, ?, ?)
            on conflict (origin) do nothing
            """)
        .params(place.origin(), place.rpId(), Rows.written(since), fact)
        .update();
  }
}
