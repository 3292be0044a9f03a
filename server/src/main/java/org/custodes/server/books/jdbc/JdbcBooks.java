package org.custodes.server.books.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.accounting.Facility;
import org.custodes.accounting.Mba;
import org.custodes.server.books.Book;
import org.custodes.server.books.Books;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBooks implements Books {

  static final String BOOKS =
      """
      select b.area, b.facility, b.opened, b.fact,
        (select max(c.through) from books.closing c where c.area = b.area) as through
      from books.book b
      """;

  private static final String CLOSINGS =
      """
      select area, through, inventory, known_at, fact from books.closing
      where area = ? and known_at <= coalesce(cast(? as timestamptz), 'infinity')
      order by through desc
      """;

  private final JdbcClient jdbc;

  JdbcBooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Book> all() {
    return jdbc.sql(BOOKS + "order by b.area").query(JdbcBooks::book).list();
  }

  @Override
  public Optional<Book> find(Mba area) {
    return jdbc.sql(BOOKS + "where b.area = ?")
        .param(area.code())
        .query(JdbcBooks::book)
        .optional();
  }

  @Override
  public List<Closing> closings(Mba area, Optional<Instant> known) {
    return jdbc.sql(CLOSINGS)
        .param(area.code())
        .param(known.map(time -> time.atOffset(ZoneOffset.UTC)).orElse(null))
        .query(JdbcBooks::closing)
        .list();
  }

  static Book book(ResultSet row, int number) throws SQLException {
    return new Book(
        new Mba(row.getString("area")),
        new Facility(row.getString("facility")),
        Rows.day(row, "opened"),
        Optional.ofNullable(row.getObject("through", LocalDate.class)),
        row.getObject("fact", UUID.class));
  }

  private static Closing closing(ResultSet row, int number) throws SQLException {
    return new Closing(
        new Mba(row.getString("area")),
        Rows.day(row, "through"),
        row.getBoolean("inventory"),
        row.getObject("known_at", OffsetDateTime.class).toInstant(),
        row.getObject("fact", UUID.class));
  }
}
