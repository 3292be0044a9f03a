package org.custodes.verifier.dump;

import java.util.List;
import java.util.function.Consumer;
import org.custodes.verifier.CannotTell;

/// One table of an export: its columns, and where its rows stand in the file.
public final class Table {

  private final Mapped file;
  private final String name;
  private final List<String> columns;
  private final long start;
  private final long end;
  private final long firstLine;
  private final long rows;

  Table(
      Mapped file,
      String name,
      List<String> columns,
      long start,
      long end,
      long firstLine,
      long rows) {
    this.file = file;
    this.name = name;
    this.columns = List.copyOf(columns);
    this.start = start;
    this.end = end;
    this.firstLine = firstLine;
    this.rows = rows;
  }

  /// Schema and name, for example `facts.fact`.
  public String name() {
    return name;
  }

  public List<String> columns() {
    return columns;
  }

  public long rows() {
    return rows;
  }

  String file() {
    return file.name();
  }

  int column(String column) {
    int number = columns.indexOf(column);
    if (number < 0) {
      throw new CannotTell(
          file() + ":" + (firstLine - 1), name + " without the column " + column, "it with one");
    }
    return number;
  }

  /// Gives every row in the order of the file.
  public void read(Consumer<Row> reader) {
    readPlaced((_, row) -> reader.accept(row));
  }

  /// The same with the place of each row in the file, by which [#at] finds it again.
  public void readPlaced(PlacedReader reader) {
    long at = start;
    for (long number = 0; number < rows; number++) {
      long lineEnd = file.lineEnd(at, end);
      reader.row(at, new Row(this, firstLine + number, file.bytes(at, lineEnd)));
      at = lineEnd + 1;
    }
  }

  /// The row at a place that [#readPlaced] gave.
  public Row at(long place, long line) {
    return new Row(this, firstLine + line, file.bytes(place, file.lineEnd(place, end)));
  }

  /// Takes rows with their place.
  public interface PlacedReader {
    void row(long place, Row row);
  }
}
