package org.custodes.server.facts.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.custodes.server.facts.Bytes;
import org.custodes.server.facts.Fact;
import org.jspecify.annotations.Nullable;

/// Facts of one transaction that are not in their table yet, in the order in which they were told.
///
/// A fact costs hardly more than its row: it has no round trip of its own where it can go with
/// another, and many go together. They are written before the transaction's next statement, which
/// therefore sees them, or in the same message as its commit.
final class FactRows {

  /// So many are written at once at the latest.
  static final int MOST = 500;

  private static final String COLUMNS =
      "insert into facts.fact (id, type, canonical, hash, actor, subject, event_date, recorded_at, content_hash) ";

  private static final String ONE = COLUMNS + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String MANY =
      COLUMNS
          + """
          select id, type, canonical, hash, actor, subject, event_date, recorded_at, content_hash
          from unnest(?::uuid[], ?::text[], ?::bytea[], ?::bytea[], ?::text[], ?::text[], ?::date[],
              ?::timestamptz[], ?::bytea[])
            with ordinality f(id, type, canonical, hash, actor, subject, event_date, recorded_at, content_hash, place)
          order by place
          """;

  /// The database does both or, if a row is refused, only says so. The driver sees that the
  /// transaction has ended.
  private static final String COMMIT = "; commit";

  private final List<Row> rows = new ArrayList<>();

  /// @param content hash of what people signed; null where nobody did
  private record Row(Fact fact, @Nullable Bytes content) {}

  boolean isEmpty() {
    return rows.isEmpty();
  }

  boolean isFull() {
    return rows.size() >= MOST;
  }

  void add(Fact fact, @Nullable Bytes content) {
    rows.add(new Row(fact, content));
  }

  /// Of a transaction that is taken back.
  void clear() {
    rows.clear();
  }

  void write(Connection connection) throws SQLException {
    send(connection, "");
  }

  void writeAndCommit(Connection connection) throws SQLException {
    send(connection, COMMIT);
  }

  private void send(Connection connection, String then) throws SQLException {
    List<Row> all = List.copyOf(rows);
    rows.clear();
    try (PreparedStatement statement =
        connection.prepareStatement((all.size() == 1 ? ONE : MANY) + then)) {
      if (all.size() == 1) {
        bind(statement, all.getFirst());
      } else {
        bind(statement, all);
      }
      statement.execute();
    }
  }

  private static void bind(PreparedStatement statement, Row row) throws SQLException {
    Fact fact = row.fact;
    statement.setObject(1, fact.id());
    statement.setString(2, fact.type());
    statement.setBytes(3, fact.canonical().toArray());
    statement.setBytes(4, fact.hash().toArray());
    statement.setString(5, fact.actor().pseudonym());
    statement.setString(6, fact.subject());
    if (fact.eventDate().isPresent()) {
      statement.setObject(7, fact.eventDate().get());
    } else {
      statement.setNull(7, Types.DATE);
    }
    statement.setObject(8, recordedAt(fact));
    statement.setBytes(9, row.content == null ? null : row.content.toArray());
  }

  private static void bind(PreparedStatement statement, List<Row> rows) throws SQLException {
    bind(statement, 1, "uuid", rows, row -> row.fact.id());
    bind(statement, 2, "text", rows, row -> row.fact.type());
    bind(statement, 3, "bytea", rows, row -> row.fact.canonical().toArray());
    bind(statement, 4, "bytea", rows, row -> row.fact.hash().toArray());
    bind(statement, 5, "text", rows, row -> row.fact.actor().pseudonym());
    bind(statement, 6, "text", rows, row -> row.fact.subject());
    bind(
        statement, 7, "date", rows, row -> row.fact.eventDate().map(Object::toString).orElse(null));
    bind(statement, 8, "timestamptz", rows, row -> recordedAt(row.fact).toString());
    bind(statement, 9, "bytea", rows, row -> row.content == null ? null : row.content.toArray());
  }

  private static void bind(
      PreparedStatement statement,
      int index,
      String type,
      List<Row> rows,
      Function<Row, @Nullable Object> value)
      throws SQLException {
    Object[] column =
        type.equals("bytea")
            ? rows.stream().map(value).toArray(byte[][]::new)
            : rows.stream().map(value).toArray();
    statement.setArray(index, statement.getConnection().createArrayOf(type, column));
  }

  private static OffsetDateTime recordedAt(Fact fact) {
    return OffsetDateTime.ofInstant(fact.recordedAt(), ZoneOffset.UTC);
  }
}
