package org.custodes.verifier.dump;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.custodes.verifier.CannotTell;

/// An export of the database: text with one block of rows for each table.
public final class Dump implements AutoCloseable {

  private final Arena arena;
  private final String name;
  private final Map<String, Table> tables;

  private Dump(Arena arena, String name, Map<String, Table> tables) {
    this.arena = arena;
    this.name = name;
    this.tables = new TreeMap<>(tables);
  }

  /// Looks through the whole file for its tables.
  ///
  /// @throws CannotTell if it is no such export, is cut off, or is of other tables than [Schema]
  ///   knows
  public static Dump open(Path path) {
    Arena arena = Arena.ofShared();
    try {
      Mapped file = Mapped.open(path, arena);
      Dump dump = new Dump(arena, file.name(), new DumpScan(file).tables());
      Schema.KNOWN.require(dump);
      return dump;
    } catch (NoSuchFileException e) {
      arena.close();
      throw new CannotTell(path.toString(), "no such file", "an export of the database", e);
    } catch (IOException e) {
      arena.close();
      throw new CannotTell(
          path.toString(),
          "a file that cannot be read (" + e.getMessage() + ")",
          "one that can",
          e);
    } catch (CannotTell e) {
      arena.close();
      throw e;
    }
  }

  /// The file's name without folders.
  public String name() {
    return name;
  }

  /// @throws CannotTell if there is no such table
  public Table table(String wanted) {
    Table table = tables.get(wanted);
    if (table == null) {
      throw new CannotTell(name, "no table " + wanted, "one");
    }
    return table;
  }

  /// By name.
  public Map<String, Table> tables() {
    return Map.copyOf(tables);
  }

  @Override
  public void close() {
    arena.close();
  }

  static String text(byte[] line) {
    return new String(line, StandardCharsets.UTF_8);
  }
}
