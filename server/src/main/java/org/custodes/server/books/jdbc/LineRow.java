package org.custodes.server.books.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Nuclide;
import org.custodes.accounting.decay.IsotopicVector;
import org.custodes.accounting.journal.ChangeLine;
import org.custodes.server.books.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One line of an entry, as a row.
record LineRow(UUID key, int ordinal, ChangeLine line) {

  static List<LineRow> of(List<Change> changes) {
    List<LineRow> rows = new ArrayList<>();
    for (Change change : changes) {
      int ordinal = 0;
      for (ChangeLine line : change.entry().lines()) {
        rows.add(new LineRow(change.entry().key(), ordinal++, line));
      }
    }
    return rows;
  }

  static JdbcClient.StatementSpec bind(List<LineRow> rows, JdbcClient.StatementSpec statement) {
    return statement
        .param("lineKeys", Rows.column(rows, LineRow::key))
        .param("ordinals", Rows.column(rows, LineRow::ordinal))
        .param("codes", Rows.column(rows, row -> row.line.code()))
        .param("points", Rows.column(rows, row -> row.line.point()))
        .param("batches", Rows.column(rows, row -> row.line.batch()))
        .param("descriptions", Rows.column(rows, row -> row.line.description()))
        .param("items", Rows.column(rows, row -> row.line.items()))
        .param("measurements", Rows.column(rows, row -> row.line.measurement()))
        .param("categories", Rows.column(rows, row -> Rows.categories(row.line.contents())))
        .param("elements", Rows.column(rows, LineRow::elements))
        .param("fissiles", Rows.column(rows, LineRow::fissiles))
        .param("counterparts", Rows.column(rows, row -> row.line.counterpart().orElse(null)))
        .param("shippersBatches", Rows.column(rows, row -> row.line.shippersBatch().orElse(null)))
        .param("references", Rows.column(rows, LineRow::reference))
        .param("nuclides", Rows.column(rows, LineRow::nuclides))
        .param("nuclideMasses", Rows.column(rows, LineRow::nuclideMasses))
        .param("notes", Rows.column(rows, row -> row.line.note().orElse(null)));
  }

  private String elements() {
    return Rows.numbers(line.contents(), content -> content.element().micrograms());
  }

  private String fissiles() {
    return Rows.numbers(line.contents(), content -> content.fissile().micrograms());
  }

  private @Nullable Object reference() {
    return line.isotopes().map(IsotopicVector::referenceDate).orElse(null);
  }

  private @Nullable Object nuclides() {
    return masses()
        .map(all ->
            all.keySet().stream().map(Nuclide::label).collect(Collectors.joining(",", "{", "}")))
        .orElse(null);
  }

  private @Nullable Object nuclideMasses() {
    return masses().map(all -> Rows.numbers(all.values(), Mass::micrograms)).orElse(null);
  }

  private Optional<Map<Nuclide, Mass>> masses() {
    return line.isotopes().map(IsotopicVector::masses);
  }
}
