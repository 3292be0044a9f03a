package org.custodes.server.facts;

/// The order of facts, as the sequencer writes it.
public interface Log {

  /// Gives places to facts that have none, in their order of arrival, unless another process is at
  /// it; and tells all processes. However a fact came into its table, it is found.
  ///
  /// @param most how many facts at most
  /// @return how many got a place
  int place(int most);

  Extent extent();

  /// @param placed how many facts have a place, which is the next index
  /// @param waiting how many wait for one
  record Extent(long placed, long waiting) {}
}
