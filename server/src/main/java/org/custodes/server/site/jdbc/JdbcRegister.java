package org.custodes.server.site.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Facility;
import org.custodes.accounting.Mba;
import org.custodes.server.site.Kind;
import org.custodes.server.site.Register;
import org.custodes.server.site.RegisteredArea;
import org.custodes.server.site.RegisteredFacility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRegister implements Register {

  private static final String AREAS =
      "select code, facility, name, kind, since, fact from site.area ";
  private static final String FACILITIES = "select code, name, since, fact from site.facility ";

  private static final String ADD_FACILITY =
      "insert into site.facility (code, name, since, fact) values (:code, :name, :since, :fact)";

  private static final String ADD_AREA =
      """
      insert into site.area (code, facility, name, kind, since, fact)
      values (:code, :facility, :name, :kind, :since, :fact)
      """;

  private final JdbcClient jdbc;

  JdbcRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<RegisteredArea> find(Mba code) {
    return jdbc.sql(AREAS + "where code = ?")
        .param(code.code())
        .query(JdbcRegister::area)
        .optional();
  }

  @Override
  public Optional<RegisteredFacility> find(Facility code) {
    return jdbc.sql(FACILITIES + "where code = ?")
        .param(code.code())
        .query(JdbcRegister::facility)
        .optional();
  }

  @Override
  public List<RegisteredArea> all() {
    return jdbc.sql(AREAS + "order by facility, code").query(JdbcRegister::area).list();
  }

  @Override
  public List<RegisteredFacility> facilities() {
    return jdbc.sql(FACILITIES + "order by code").query(JdbcRegister::facility).list();
  }

  @Override
  public void keepOthersOut() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('site.register'))").query().singleRow();
  }

  @Override
  public void add(RegisteredFacility facility) {
    jdbc.sql(ADD_FACILITY)
        .param("code", facility.code().code())
        .param("name", facility.name())
        .param("since", facility.since())
        .param("fact", facility.fact())
        .update();
  }

  @Override
  public void add(RegisteredArea area) {
    jdbc.sql(ADD_AREA)
        .param("code", area.code().code())
        .param("facility", area.facility().code())
        .param("name", area.name())
        .param("kind", area.kind().word())
        .param("since", area.since())
        .param("fact", area.fact())
        .update();
  }

  private static RegisteredArea area(ResultSet row, int number) throws SQLException {
    return new RegisteredArea(
        new Mba(row.getString("code")),
        new Facility(row.getString("facility")),
        row.getString("name"),
        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getObject("since", LocalDate.class),
        row.getObject("fact", UUID.class));
  }

  private static RegisteredFacility facility(ResultSet row, int number) throws SQLException {
    return new RegisteredFacility(
        new Facility(row.getString("code")),
        row.getString("name"),
        row.getObject("since", LocalDate.class),
        row.getObject("fact", UUID.class));
  }
}
