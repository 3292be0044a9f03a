package org.custodes.server.reports.jdbc;

import java.util.List;
import org.custodes.accounting.report.Transfer;
import org.custodes.server.reports.Transit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Open transfers, read from their view.
@Repository
class PostgresTransit implements Transit {

  private final JdbcClient sql;

  PostgresTransit(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<Transfer> open() {
    return OpenTransfers.oldest(sql, MOST);
  }

  @Override
  public long count() {
    return sql.sql("select count(*) from reports.open_transfer").query(Long.class).single();
  }
}
