package org.custodes.verifier.people;

import java.util.List;
import java.util.Optional;
import org.custodes.verifier.leaf.Leaf;

/// Takes what the tables of people must show after the last fact.
public interface PeopleRows {

  /// @param table schema and name
  /// @param by a fact that says it
  /// @param values one for each compared column; empty for no value
  void row(String table, Leaf by, List<Optional<String>> values);
}
