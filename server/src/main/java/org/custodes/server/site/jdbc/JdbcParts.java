package org.custodes.server.site.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Facility;
import org.custodes.server.site.PartKind;
import org.custodes.server.site.Parts;
import org.custodes.server.site.RegisteredPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcParts implements Parts {

  private static final String PARTS =
      """
      select p.kind, p.facility, p.code, p.name, p.within, p.detail, p.since, e.until, p.fact
      from site.part p left join site.part_end e using (facility, kind, code)
      """;

  private static final String ADD =
      """
      insert into site.part (kind, facility, code, name, within, detail, since, fact)
      values (:kind, :facility, :code, :name, :within, :detail, :since, :fact)
      """;

  private final JdbcClient jdbc;

  JdbcParts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<RegisteredPart> of(Facility facility) {
    return jdbc.sql(PARTS + "where facility = ? order by kind, code")
        .param(facility.code())
        .query(JdbcParts::part)
        .list();
  }

  @Override
  public Optional<RegisteredPart> find(PartKind kind, Facility facility, String code) {
    return jdbc.sql(PARTS + "where facility = ? and kind = ? and code = ?")
        .params(facility.code(), kind.word(), code)
        .query(JdbcParts::part)
        .optional();
  }

  @Override
  public void add(RegisteredPart part) {
    jdbc.sql(ADD)
        .param("kind", part.kind().word())
        .param("facility", part.facility().code())
        .param("code", part.code())
        .param("name", part.name())
        .param("within", part.within().orElse(null), Types.VARCHAR)
        .param("detail", part.detail().orElse(null), Types.VARCHAR)
        .param("since", part.since())
        .param("fact", part.fact())
        .update();
  }

  @Override
  public void end(RegisteredPart part, LocalDate until, UUID fact) {
    jdbc.sql("insert into site.part_end (kind, facility, code, until, fact) values (?, ?, ?, ?, ?)")
        .params(part.kind().word(), part.facility().code(), part.code(), until, fact)
        .update();
  }

  private static RegisteredPart part(ResultSet row, int number) throws SQLException {
    return new RegisteredPart(
        PartKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT).replace('-', '_')),
        new Facility(row.getString("facility")),
        row.getString("code"),
        row.getString("name"),
        Optional.ofNullable(row.getString("within")),
        Optional.ofNullable(row.getString("detail")),
        row.getObject("since", LocalDate.class),
        Optional.ofNullable(row.getObject("until", LocalDate.class)),
        row.getObject("fact", UUID.class));
  }
}
