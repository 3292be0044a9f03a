package org.custodes.server.rules.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Bytes;
import org.custodes.server.rules.PackKind;
import org.custodes.server.rules.PackShelf;
import org.custodes.server.rules.PackVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPackShelf implements PackShelf {

  private static final String PACKS = "select id, version, bytes, fact from rules.pack ";

  private static final String ADD =
      """
      insert into rules.pack (id, version, kind, bytes, hash, fact)
      values (:id, :version, :kind, :bytes, :hash, :fact)
      """;

  private static final String ACTIVATIONS =
      """
      select a.entered, a.pack, a.version, p.hash, a.effective, a.fact, f.recorded_at
      from rules.activation a
      join rules.pack p on p.id = a.pack and p.version = a.version
      join facts.fact f on f.id = a.fact
      order by a.entered
      """;

  private static final String ACTIVATE =
      """
      insert into rules.activation (pack, version, effective, fact)
      values (:pack, :version, :effective, :fact)
      """;

  private final JdbcClient jdbc;

  JdbcPackShelf(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void keepOthersOut() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('rules.pack'))").query().singleRow();
  }

  @Override
  public Optional<Stored> find(PackVersion version) {
    return jdbc.sql(PACKS + "where id = ? and version = ?")
        .param(version.id())
        .param(version.number())
        .query(JdbcPackShelf::stored)
        .optional();
  }

  @Override
  public List<Stored> all() {
    return jdbc.sql(PACKS + "order by id, version").query(JdbcPackShelf::stored).list();
  }

  @Override
  public void add(PackVersion version, PackKind kind, Bytes bytes, UUID fact) {
    jdbc.sql(ADD)
        .param("id", version.id())
        .param("version", version.number())
        .param("kind", kind.word())
        .param("bytes", bytes.toArray())
        .param("hash", bytes.sha256().toArray())
        .param("fact", fact)
        .update();
  }

  @Override
  public List<Activated> activations() {
    return jdbc.sql(ACTIVATIONS).query(JdbcPackShelf::activated).list();
  }

  @Override
  public void activate(PackVersion version, LocalDate effective, UUID fact) {
    jdbc.sql(ACTIVATE)
        .param("pack", version.id())
        .param("version", version.number())
        .param("effective", effective)
        .param("fact", fact)
        .update();
  }

  private static Stored stored(ResultSet row, int number) throws SQLException {
    return new Stored(
        new PackVersion(row.getString("id"), row.getInt("version")),
        Bytes.of(row.getBytes("bytes")),
        row.getObject("fact", UUID.class));
  }

  private static Activated activated(ResultSet row, int number) throws SQLException {
    return new Activated(
        row.getLong("entered"),
        new PackVersion(row.getString("pack"), row.getInt("version")),
        Bytes.of(row.getBytes("hash")),
        row.getObject("effective", LocalDate.class),
        row.getObject("fact", UUID.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }
}
