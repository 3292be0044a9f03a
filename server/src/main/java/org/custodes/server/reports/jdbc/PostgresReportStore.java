package org.custodes.server.reports.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.custodes.server.reports.Recording;
import org.custodes.server.reports.ReportStore;
import org.custodes.server.site.Areas;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Repository;

/// Received reports in PostgreSQL.
@Repository
class PostgresReportStore implements ReportStore {

  /// Names the place of the one import; any number would do.
  private static final long IMPORT_LOCK = 0x43757374_496d7074L;

  private final DataSource dataSource;
  private final JdbcClient sql;
  private final Areas areas;

  PostgresReportStore(DataSource dataSource, JdbcClient sql, Areas areas) {
    this.dataSource = dataSource;
    this.sql = sql;
    this.areas = areas;
  }

  @Override
  public Optional<Recording> begin(UUID importId) {
    if (!sql.sql("select pg_try_advisory_xact_lock(?)")
        .param(IMPORT_LOCK)
        .query(Boolean.class)
        .single()) {
      return Optional.empty();
    }
    SingleConnectionDataSource reading = new SingleConnectionDataSource(connected(), true);
    PostgresHistory before =
        new PostgresHistory(JdbcClient.create(reading), area -> areas.find(area).isPresent());
    return Optional.of(
        new PostgresRecording(
            importId, new RecordingTables(sql), copies(), before, reading::destroy));
  }

  private Connection connected() {
    try {
      return dataSource.getConnection();
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("opening a connection to read the history", e);
    }
  }

  /// COPY on the connection of the transaction at hand.
  private CopyManager copies() {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      return connection.unwrap(PGConnection.class).getCopyAPI();
    } catch (SQLException e) {
      throw new IllegalStateException("the database driver is not PostgreSQL's", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }
}
