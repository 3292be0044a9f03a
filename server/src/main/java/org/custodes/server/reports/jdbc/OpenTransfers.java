package org.custodes.server.reports.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.custodes.accounting.Mba;
import org.custodes.accounting.report.Transfer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Domestic shipments and receipts that count and have no counterpart yet.
final class OpenTransfers {

  private static final String OPEN = "select * from reports.open_transfer order by event_date, id";

  private OpenTransfers() {}

  static List<Transfer> read(JdbcClient sql) {
    return sql.sql(OPEN).query((row, _) -> transfer(row)).list();
  }

  static List<Transfer> oldest(JdbcClient sql, int most) {
    return sql.sql(OPEN + " limit ?").param(most).query((row, _) -> transfer(row)).list();
  }

  private static Transfer transfer(ResultSet row) throws SQLException {
    boolean shipment = row.getString("code").equals("SD");
    return new Transfer(
        shipment ? Transfer.Side.SHIPPER : Transfer.Side.RECEIVER,
        Rows.reference(row, "report", "number"),
        area(row.getString("shipper")),
        area(row.getString("receiver")),
        row.getString(shipment ? "batch" : "shipper_batch"),
        row.getString("description"),
        row.getObject("event_date", LocalDate.class),
        Rows.contents(row));
  }

  /// Country and area, for example `ZZ/ZM02`.
  private static Mba area(String party) {
    return new Mba(party.substring(party.indexOf('/') + 1));
  }
}
