package org.custodes.server.filing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodes.server.facts.Bytes;

/// Where statements of the Agency are kept: they are added, never changed.
public interface StatementStore {

  /// Most statements in a list.
  int MOST = 200;

  /// Whether one with this hash was taken in.
  boolean known(Bytes sha256);

  void add(Statement statement, Bytes sha256);

  /// The newest, the last issued first.
  List<Statement> newest();

  Optional<Statement> find(UUID id);
}
