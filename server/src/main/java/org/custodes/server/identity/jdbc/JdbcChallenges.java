package org.custodes.server.identity.jdbc;

import java.time.Instant;
import java.util.Locale;
import org.custodes.server.facts.Bytes;
import org.custodes.server.identity.ChallengeStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcChallenges implements ChallengeStore {

  private static final String SWEEP =
      """
      delete from identity.challenge where since < :earliest or challenge in (
        select challenge from identity.challenge order by since desc offset :most)
      """;

  private static final String ADD =
      "insert into identity.challenge (challenge, holder, purpose, since) values (:challenge, :holder, :purpose, :at)";

  private static final String TAKE =
      """
      delete from identity.challenge
      where challenge = :challenge and holder = :holder and purpose = :purpose and since >= :earliest
      """;

  private final JdbcClient jdbc;

  JdbcChallenges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Bytes challenge, Bytes holder, Purpose purpose, Instant at) {
    jdbc.sql(ADD)
        .param("challenge", challenge.toArray())
        .param("holder", holder.toArray())
        .param("purpose", word(purpose))
        .param("at", Rows.written(at))
        .update();
    jdbc.sql(SWEEP).param("earliest", Rows.written(at.minus(LONGEST))).param("most", MOST).update();
  }

  @Override
  public boolean take(Bytes challenge, Bytes holder, Purpose purpose, Instant earliest) {
    return jdbc.sql(TAKE)
            .param("challenge", challenge.toArray())
            .param("holder", holder.toArray())
            .param("purpose", word(purpose))
            .param("earliest", Rows.written(earliest))
            .update()
        == 1;
  }

  private static String word(Purpose purpose) {
    return purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
