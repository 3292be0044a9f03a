package org.custodes.verifier.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.custodes.verifier.CannotTell;
import org.custodes.verifier.Resource;

/// The tables and the changes of the database that this program was written for.
///
/// Both stand in files beside it: `columns.txt` and `migrations.txt`. An export of another version
/// may mean the same or not; nothing is said about it.
public final class Schema {

  /// The one version known.
  public static final Schema KNOWN =
      new Schema(Resource.lines("columns.txt"), Resource.lines("migrations.txt"));

  private static final String HISTORY = "house.schema_history";

  private final Map<String, List<String>> columns = new TreeMap<>();
  private final List<String> migrations;

  private Schema(List<String> columns, List<String> migrations) {
    for (String line : columns) {
      int colon = line.indexOf(": ");
      this.columns.put(line.substring(0, colon), List.of(line.substring(colon + 2).split(", ")));
    }
    this.migrations = List.copyOf(migrations);
  }

  /// Tables with their columns in order.
  public Map<String, List<String>> columns() {
    return Map.copyOf(columns);
  }

  /// Version, script and checksum of each change, in the order in which they are made.
  public List<String> migrations() {
    return migrations;
  }

  /// @throws CannotTell naming what is missing, what is strange, or which change is not known
  void require(Dump dump) {
    Table history =
        Optional.ofNullable(dump.tables().get(HISTORY))
            .orElseThrow(() ->
                new CannotTell(
                    dump.name(), "no table " + HISTORY, "a dump of a Custodes database"));
    requireMigrations(history);
    columns.forEach((name, wanted) -> requireColumns(dump, name, wanted));
    for (String name : dump.tables().keySet()) {
      if (!columns.containsKey(name)) {
        throw new CannotTell(
            dump.name(),
            "the table " + name,
            "only tables that this version of the verifier knows");
      }
    }
  }

  private static void requireColumns(Dump dump, String name, List<String> wanted) {
    List<String> found = dump.table(name).columns();
    if (!found.equals(wanted)) {
      throw new CannotTell(
          dump.name(),
          name + " with the columns " + String.join(", ", found),
          String.join(", ", wanted));
    }
  }

  private void requireMigrations(Table history) {
    List<String> found = new ArrayList<>();
    history.read(row -> {
      if (row.find("version").isPresent()) {
        if (!row.text("success").equals("t")) {
          throw new CannotTell(row.place(), "a change that failed", "changes that were made");
        }
        found.add(row.text("version") + " " + row.text("script") + " " + row.text("checksum"));
      }
    });
    for (int i = 0; i < Math.max(found.size(), migrations.size()); i++) {
      String was = i < found.size() ? found.get(i) : "no further change";
      String wanted = i < migrations.size() ? migrations.get(i) : "no further change";
      if (!was.equals(wanted)) {
        throw new CannotTell(
            history.file() + ", " + HISTORY,
            was,
            wanted + ": this verifier was written for another version of the database");
      }
    }
  }
}
