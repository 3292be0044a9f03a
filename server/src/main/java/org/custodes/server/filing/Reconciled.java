package org.custodes.server.filing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mba;

/// Books and reports of an area side by side at the end of a day.
///
/// @param from the day from which both are compared entry by entry: the last inventory taking that
///   both hold, or the eve of the books
/// @param rows every batch that either holds or that anything happened to, by category and name
public record Reconciled(Mba area, LocalDate from, LocalDate day, List<Row> rows) {

  public Reconciled {
    rows = List.copyOf(rows);
  }

  /// One batch and category.
  ///
  /// @param parts of the difference, each with its cause; together they are the difference
  public record Row(Lot lot, Content book, Content report, List<Part> parts) {

    public Row {
      parts = List.copyOf(parts);
    }

    /// Book less report.
    public Content difference() {
      return book.minus(report);
    }

    public boolean differs() {
      return !difference().isZero();
    }
  }

  /// A part of a difference, book less report.
  public record Part(Content amount, Cause cause) {}

  /// What is held in one category.
  ///
  /// @param causes what each kind of cause makes of the difference
  public record Total(Content book, Content report, Map<Cause.Kind, Content> causes) {

    public Total {
      causes = Map.copyOf(causes);
    }

    static Total of(Row row) {
      Map<Cause.Kind, Content> causes = new EnumMap<>(Cause.Kind.class);
      row.parts().forEach(part -> causes.merge(part.cause().kind(), part.amount(), Content::plus));
      return new Total(row.book(), row.report(), causes);
    }

    Total plus(Total other) {
      Map<Cause.Kind, Content> sums = new EnumMap<>(Cause.Kind.class);
      sums.putAll(causes);
      other.causes.forEach((kind, amount) -> sums.merge(kind, amount, Content::plus));
      return new Total(book.plus(other.book), report.plus(other.report), sums);
    }

    /// Book less report.
    public Content difference() {
      return book.minus(report);
    }
  }

  public SortedMap<Category, Total> totals() {
    SortedMap<Category, Total> totals = new TreeMap<>();
    rows.forEach(row -> totals.merge(row.lot().category(), Total.of(row), Total::plus));
    return totals;
  }

  /// The rows in which books and reports differ.
  public List<Row> differing() {
    return rows.stream().filter(Row::differs).toList();
  }

  /// How many of the differing rows have a part whose cause is unknown.
  public long unknown() {
    return differing().stream()
        .filter(
            row -> row.parts().stream().anyMatch(part -> part.cause().kind() == Cause.Kind.UNKNOWN))
        .count();
  }
}
