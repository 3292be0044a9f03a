package org.custodes.server.filing.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Mba;
import org.custodes.server.facts.Bytes;
import org.custodes.server.filing.Statement;
import org.custodes.server.filing.StatementStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Statements of the Agency and their lines.
@Repository
class JdbcStatementStore implements StatementStore {

  private static final String ADD =
      """
      insert into filing.statement (statement, reference, issued, lines, sha256, person, at, fact)
      values (:statement, :reference, :issued, :lines, :sha256, :person, :at, :fact)
      """;

  private static final String ADD_LINE =
      """
      insert into filing.statement_line
        (statement, line, area, day, category, element, fissile, element_decimals, fissile_decimals,
         book_element, book_fissile, report_element, report_fissile)
      values
        (:statement, :line, :area, :day, :category, :element, :fissile, :elementDecimals, :fissileDecimals,
         :bookElement, :bookFissile, :reportElement, :reportFissile)
      """;

  private final JdbcClient jdbc;

  JdbcStatementStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean known(Bytes sha256) {
    return jdbc.sql("select exists (select from filing.statement where sha256 = ?)")
        .param(sha256.toArray())
        .query(Boolean.class)
        .single();
  }

  @Override
  public void add(Statement statement, Bytes sha256) {
    jdbc.sql(ADD)
        .param("statement", statement.id())
        .param("reference", statement.reference())
        .param("issued", statement.issued())
        .param("lines", statement.lines().size())
        .param("sha256", sha256.toArray())
        .param("person", statement.person())
        .param("at", statement.at().atOffset(ZoneOffset.UTC))
        .param("fact", statement.fact())
        .update();
    statement.lines().forEach(line -> add(statement.id(), line));
  }

  private void add(UUID statement, Statement.Line line) {
    Statement.Stated said = line.stated();
    jdbc.sql(ADD_LINE)
        .param("statement", statement)
        .param("line", said.number())
        .param("area", said.area().code())
        .param("day", said.day())
        .param("category", String.valueOf(said.content().category().letter()))
        .param("element", said.content().element().micrograms())
        .param("fissile", said.content().fissile().micrograms())
        .param("elementDecimals", said.decimals())
        .param("fissileDecimals", said.fissileDecimals())
        .param("bookElement", line.book().map(one -> one.element().micrograms()).orElse(null))
        .param("bookFissile", line.book().map(one -> one.fissile().micrograms()).orElse(null))
        .param("reportElement", line.report().element().micrograms())
        .param("reportFissile", line.report().fissile().micrograms())
        .update();
  }

  @Override
  public List<Statement> newest() {
    return statements(
        jdbc.sql("select * from filing.statement order by issued desc, at desc, statement limit ?")
            .param(MOST));
  }

  @Override
  public Optional<Statement> find(UUID id) {
    return statements(jdbc.sql("select * from filing.statement where statement = ?").param(id))
        .stream()
        .findFirst();
  }

  private List<Statement> statements(JdbcClient.StatementSpec asked) {
    List<Statement> bare = asked.query((row, _) -> statement(row)).list();
    Map<UUID, List<Statement.Line>> lines =
        jdbc
            .sql(
                "select * from filing.statement_line where statement = any(?) order by statement, line")
            .param(bare.stream().map(Statement::id).toArray(UUID[]::new))
            .query((row, _) -> Map.entry(row.getObject("statement", UUID.class), line(row)))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return bare.stream()
        .map(one ->
            new Statement(
                one.id(),
                one.reference(),
                one.issued(),
                lines.getOrDefault(one.id(), List.of()),
                one.person(),
                one.at(),
                one.fact()))
        .toList();
  }

  private static Statement statement(ResultSet row) throws SQLException {
    return new Statement(
        row.getObject("statement", UUID.class),
        row.getString("reference"),
        row.getObject("issued", LocalDate.class),
        List.of(),
        row.getObject("person", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("fact", UUID.class));
  }

  private static Statement.Line line(ResultSet row) throws SQLException {
    Category category = Category.ofLetter(row.getString("category").charAt(0)).orElseThrow();
    Statement.Stated stated =
        new Statement.Stated(
            row.getInt("line"),
            new Mba(row.getString("area")),
            row.getObject("day", LocalDate.class),
            content(row, category, "element", "fissile"),
            row.getInt("element_decimals"),
            row.getInt("fissile_decimals"));
    Optional<Content> book =
        row.getObject("book_element") == null
            ? Optional.empty()
            : Optional.of(content(row, category, "book_element", "book_fissile"));
    return new Statement.Line(
        stated, content(row, category, "report_element", "report_fissile"), book);
  }

  private static Content content(ResultSet row, Category category, String element, String fissile)
      throws SQLException {
    return new Content(category, new Mass(row.getLong(element)), new Mass(row.getLong(fissile)));
  }
}
