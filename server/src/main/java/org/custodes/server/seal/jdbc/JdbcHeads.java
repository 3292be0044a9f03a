package org.custodes.server.seal.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.custodes.server.seal.Head;
import org.custodes.server.seal.Heads;
import org.custodes.transparency.Bytes;
import org.custodes.transparency.Digest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHeads implements Heads {

  private static final String HEAD = "select size, root, note, signed_at from seal.head ";

  private static final String LIST =
      """
      select h.size, h.root, h.note, h.signed_at, w.at as witnessed_at,
        (select count(distinct witness) from seal.cosignature c where c.size = h.size) as cosignatures
      from seal.head h left join seal.witnessed w using (size)
      where :all or h.size < :below order by h.size desc limit :rows
      """;

  private static final String WITNESSED = "select size, note, at from seal.witnessed ";

  private static final String COSIGNED =
      """
      select distinct on (witness) size, witness, at, lines, received_at from seal.cosignature
      where size = ? order by witness, at desc
      """;

  private static final String ANSWERED =
      """
      insert into seal.contact (witness, answered_at, size) values (:witness, :at, :size)
      on conflict (witness) do update
      set answered_at = :at, size = :size, failure = null, failed_at = null, retries = 0
      """;

  private static final String FAILED =
      """
      insert into seal.contact (witness, failure, failed_at) values (:witness, :failure, :at)
      on conflict (witness) do update
      set failure = :failure, failed_at = :at,
        retries = case when contact.failure is null then 0 else contact.retries + 1 end
      """;

  private static final int LONGEST_FAILURE = 500;

  private final JdbcClient jdbc;

  JdbcHeads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Head head) {
    jdbc.sql(
            """
            insert into seal.head (size, root, note, signed_at) values (:size, :root, :note, :at)
            on conflict (size) do nothing
            """)
        .param("size", head.size())
        .param("root", head.root().bytes().toArray())
        .param("note", head.note())
        .param("at", time(head.signedAt()))
        .update();
  }

  @Override
  public Optional<Head> newest() {
    return jdbc.sql(HEAD + "order by size desc limit 1").query(JdbcHeads::head).optional();
  }

  @Override
  public Optional<Head> find(long size) {
    return jdbc.sql(HEAD + "where size = ?").param(size).query(JdbcHeads::head).optional();
  }

  @Override
  public Optional<Head> covering(long index) {
    return jdbc.sql(HEAD + "where size > ? order by size limit 1")
        .param(index)
        .query(JdbcHeads::head)
        .optional();
  }

  @Override
  public List<Listed> backwards(OptionalLong below, int rows) {
    return jdbc.sql(LIST)
        .param("all", below.isEmpty())
        .param("below", below.orElse(0))
        .param("rows", rows)
        .query(JdbcHeads::listed)
        .list();
  }

  @Override
  public void add(Cosigned cosigned) {
    jdbc.sql(
            """
            insert into seal.cosignature (size, witness, at, lines, received_at)
            values (:size, :witness, :at, :lines, :received) on conflict do nothing
            """)
        .param("size", cosigned.size())
        .param("witness", cosigned.witness())
        .param("at", time(cosigned.at()))
        .param("lines", cosigned.lines())
        .param("received", time(cosigned.receivedAt()))
        .update();
  }

  @Override
  public List<Cosigned> cosigned(long size) {
    return jdbc.sql(COSIGNED).param(size).query(JdbcHeads::cosigned).list();
  }

  @Override
  public void add(Witnessed witnessed) {
    jdbc.sql(
            """
            insert into seal.witnessed (size, note, at) values (:size, :note, :at)
            on conflict (size) do nothing
            """)
        .param("size", witnessed.size())
        .param("note", witnessed.note())
        .param("at", time(witnessed.at()))
        .update();
  }

  @Override
  public Optional<Witnessed> newestWitnessed() {
    return jdbc.sql(WITNESSED + "order by size desc limit 1")
        .query(JdbcHeads::witnessed)
        .optional();
  }

  @Override
  public Optional<Witnessed> witnessedCovering(long index) {
    return jdbc.sql(WITNESSED + "where size > ? order by size limit 1")
        .param(index)
        .query(JdbcHeads::witnessed)
        .optional();
  }

  @Override
  public List<Contact> contacts() {
    return jdbc.sql("select * from seal.contact order by witness").query(JdbcHeads::contact).list();
  }

  @Override
  public void answered(String witness, long size, Instant at) {
    jdbc.sql(ANSWERED).param("witness", witness).param("size", size).param("at", time(at)).update();
  }

  @Override
  public void failed(String witness, String failure, Instant at) {
    jdbc.sql(FAILED)
        .param("witness", witness)
        .param("failure", failure.substring(0, Math.min(failure.length(), LONGEST_FAILURE)))
        .param("at", time(at))
        .update();
  }

  private static Head head(ResultSet row, int number) throws SQLException {
    return new Head(
        row.getLong("size"),
        new Digest(Bytes.of(row.getBytes("root"))),
        row.getString("note"),
        instant(row, "signed_at"));
  }

  private static Listed listed(ResultSet row, int number) throws SQLException {
    return new Listed(head(row, number), row.getInt("cosignatures"), found(row, "witnessed_at"));
  }

  private static Cosigned cosigned(ResultSet row, int number) throws SQLException {
    return new Cosigned(
        row.getLong("size"),
        row.getString("witness"),
        instant(row, "at"),
        row.getString("lines"),
        instant(row, "received_at"));
  }

  private static Witnessed witnessed(ResultSet row, int number) throws SQLException {
    return new Witnessed(row.getLong("size"), row.getString("note"), instant(row, "at"));
  }

  private static Contact contact(ResultSet row, int number) throws SQLException {
    long size = row.getLong("size");
    OptionalLong known = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(size);
    String failure = row.getString("failure");
    int retries = row.getInt("retries");
    return new Contact(
        row.getString("witness"),
        found(row, "answered_at"),
        known,
        found(row, "failed_at").map(at -> new Failure(failure, at, retries)));
  }

  private static OffsetDateTime time(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static Optional<Instant> found(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
  }
}
