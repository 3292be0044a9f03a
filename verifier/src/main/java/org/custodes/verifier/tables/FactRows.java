package org.custodes.verifier.tables;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.custodes.verifier.leaf.Leaf;
import org.custodes.verifier.people.People;
import org.jspecify.annotations.Nullable;

/// The rows that follow from single facts, by `tables.txt`.
public final class FactRows {

  private final People people;
  private final RowSink sink;

  /// Rows that a later fact may change, until the last fact.
  private final Map<String, Pending> pending = new LinkedHashMap<>();

  private static final class Pending {
    private final String table;
    private final Leaf by;
    private final @Nullable String[] values;

    Pending(String table, Leaf by, @Nullable String[] values) {
      this.table = table;
      this.by = by;
      this.values = values;
    }
  }

  public FactRows(People people, RowSink sink) {
    this.people = people;
    this.sink = sink;
  }

  /// Hears facts in the order of the log.
  public void hear(Leaf leaf) {
    for (FactRule rule : Tables.KNOWN.rules(leaf.type().name())) {
      for (@Nullable String[] values : rule.rows(leaf, signers)) {
        if (rule.later()) {
          change(rule, values);
        } else {
          pending.put(
              rule.shape().name(values) + " " + leaf.id(),
              new Pending(rule.shape().table(), leaf, values));
        }
      }
    }
  }

  private void change(FactRule rule, @Nullable String[] values) {
    String name = rule.shape().name(values) + " ";
    pending.forEach((key, row) -> {
      if (key.startsWith(name)) {
        for (int i = 0; i < values.length; i++) {
          row.values[i] = values[i] == null ? row.values[i] : values[i];
        }
      }
    });
  }

  /// Tells all rows, after the last fact.
  public void tell() {
    pending.values().forEach(row -> sink.row(row.table, row.by, row.values));
    pending.clear();
  }

  private final FactRule.Signers signers =
      new FactRule.Signers() {
        @Override
        public Optional<String> preparer(Leaf leaf) {
          return people.preparer(leaf);
        }

        @Override
        public Optional<String> approver(Leaf leaf) {
          return people.approver(leaf);
        }
      };
}
