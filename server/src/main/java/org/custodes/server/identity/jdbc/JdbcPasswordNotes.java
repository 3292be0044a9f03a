package org.custodes.server.identity.jdbc;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Bytes;
import org.custodes.server.identity.PasswordNotes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPasswordNotes implements PasswordNotes {

  private static final String ADD =
      """
      insert into identity.password_note (fact, account, reader, sealed, made_at)
      values (:fact, :account, :reader, :sealed, :madeAt)
      """;

  private static final String WAITS =
      "select exists (select from identity.password_note where fact = ? and reader = ? and made_at > ?)";

  private static final String TAKE =
      """
      delete from identity.password_note where fact = ? and reader = ? and made_at > ?
      returning fact, account, reader, sealed, made_at
      """;

  private final JdbcClient jdbc;

  JdbcPasswordNotes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Note note) {
    jdbc.sql("delete from identity.password_note where made_at <= ?")
        .param(Rows.written(note.madeAt().minus(KEPT)))
        .update();
    jdbc.sql(ADD)
        .param("fact", note.fact())
        .param("account", note.account())
        .param("reader", note.reader())
        .param("sealed", note.sealed().toArray())
        .param("madeAt", Rows.written(note.madeAt()))
        .update();
  }

  @Override
  public boolean waits(UUID fact, UUID reader, Instant now) {
    return jdbc.sql(WAITS)
        .params(fact, reader, Rows.written(now.minus(KEPT)))
        .query(Boolean.class)
        .single();
  }

  @Override
  public Optional<Note> take(UUID fact, UUID reader, Instant now) {
    return jdbc.sql(TAKE)
        .params(fact, reader, Rows.written(now.minus(KEPT)))
        .query((row, _) ->
            new Note(
                row.getObject("fact", UUID.class),
                row.getObject("account", UUID.class),
                row.getObject("reader", UUID.class),
                Bytes.of(row.getBytes("sealed")),
                Rows.moment(row, "made_at")))
        .optional();
  }
}
