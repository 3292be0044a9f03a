package org.custodes.server.reports.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.custodes.server.reports.OverdueNotes;
import org.custodes.server.reports.OverdueShipment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Notes in the table `reports.overdue_shipment`.
@Repository
class PostgresOverdueNotes implements OverdueNotes {

  private static final String ADD =
      """
      insert into reports.overdue_shipment (fact, shipper, receiver, batch, shipped, due)
      values (?, ?, ?, ?, ?, ?)
      """;

  private final JdbcClient sql;

  PostgresOverdueNotes(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public void keepOthersOut() {
    sql.sql("select pg_advisory_xact_lock(hashtext('reports.overdue'))").query().singleRow();
  }

  @Override
  public List<Noted> standing() {
    return sql.sql("select * from reports.overdue_shipment where resolved is null order by shipped")
        .query((row, _) -> noted(row))
        .list();
  }

  @Override
  public void add(OverdueShipment shipment, UUID fact) {
    OverdueShipment.Key key = shipment.key();
    sql.sql(ADD)
        .params(fact, key.shipper(), key.receiver(), key.batch(), key.shipped(), shipment.due())
        .update();
  }

  @Override
  public void resolved(UUID overdue, UUID fact) {
    sql.sql("update reports.overdue_shipment set resolved = ? where fact = ? and resolved is null")
        .params(fact, overdue)
        .update();
  }

  private static Noted noted(ResultSet row) throws SQLException {
    return new Noted(
        row.getObject("fact", UUID.class),
        new OverdueShipment.Key(
            row.getString("shipper"),
            row.getString("receiver"),
            row.getString("batch"),
            row.getObject("shipped", LocalDate.class)));
  }
}
