package org.custodes.server.identity.jdbc;

import java.time.Instant;
import java.util.Optional;
import org.custodes.server.facts.Bytes;
import org.custodes.server.identity.ProviderVisits;
import org.custodes.server.identity.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProviderVisits implements ProviderVisits {

  private static final String SWEEP =
      """
      delete from identity.provider_visit where since < :earliest or state in (
        select state from identity.provider_visit order by since desc offset :most)
      """;

  private static final String ADD =
      """
      insert into identity.provider_visit (state, holder, nonce, verifier, next, since)
      values (:state, :holder, :nonce, :verifier, :next, :since)
      """;

  private static final String TAKE =
      """
      delete from identity.provider_visit where state = :state and holder = :holder and since >= :earliest
      returning nonce, verifier, next, since
      """;

  private final JdbcClient jdbc;

  JdbcProviderVisits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Away away) {
    jdbc.sql(ADD)
        .param("state", away.state().hash().toArray())
        .param("holder", away.holder().toArray())
        .param("nonce", away.nonce())
        .param("verifier", away.verifier())
        .param("next", away.next())
        .param("since", Rows.written(away.since()))
        .update();
    jdbc.sql(SWEEP)
        .param("earliest", Rows.written(away.since().minus(LONGEST)))
        .param("most", MOST)
        .update();
  }

  @Override
  public Optional<Away> take(Secret state, Bytes holder, Instant earliest) {
    return jdbc.sql(TAKE)
        .param("state", state.hash().toArray())
        .param("holder", holder.toArray())
        .param("earliest", Rows.written(earliest))
        .query((row, _) ->
            new Away(
                state,
                holder,
                row.getString("nonce"),
                row.getString("verifier"),
                row.getString("next"),
                Rows.moment(row, "since")))
        .optional();
  }
}
