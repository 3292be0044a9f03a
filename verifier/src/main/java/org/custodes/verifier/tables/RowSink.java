package org.custodes.verifier.tables;

import org.custodes.verifier.leaf.Leaf;
import org.jspecify.annotations.Nullable;

/// Takes the rows that must be there by the facts.
public interface RowSink {

  /// @param table schema and name
  /// @param by the fact that says it
  /// @param values one for each compared column, in their order; nothing for no value
  void row(String table, Leaf by, @Nullable String... values);
}
