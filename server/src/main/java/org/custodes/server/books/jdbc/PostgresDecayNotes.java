package org.custodes.server.books.jdbc;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.server.books.DecayNotes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Notes in the table `books.decay_proposal`.
@Repository
class PostgresDecayNotes implements DecayNotes {

  private final JdbcClient sql;

  PostgresDecayNotes(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public void keepOthersOut() {
    sql.sql("select pg_advisory_xact_lock(hashtext('books.decay'))").query().singleRow();
  }

  @Override
  public Optional<LocalDate> last(Mba area) {
    return sql.sql(
            "select through from books.decay_proposal where area = ? order by through desc limit 1")
        .param(area.code())
        .query(LocalDate.class)
        .optional();
  }

  @Override
  public void add(Mba area, LocalDate through, int batches, Mass loss, UUID fact) {
    sql.sql(
            "insert into books.decay_proposal (fact, area, through, batches, loss) values (?, ?, ?, ?, ?)")
        .params(fact, area.code(), through, batches, loss.micrograms())
        .update();
  }
}
