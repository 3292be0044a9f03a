package org.custodes.server.facts;

import java.util.List;
import java.util.Set;

/// Hears facts in the order of the log, and keeps tables of its own from them. A room that wants to
/// know what another did makes a bean of this; there is no other way.
///
/// Its tables hold nothing but what it heard: after [#forget] and hearing everything again they are
/// the same. So it takes no time, no chance and no identity from elsewhere than the facts.
public interface Follower {

  /// The most facts told at once.
  int MOST = 1_000;

  /// Its room and what it keeps, for example `cases.openings`; never changed, its position is
  /// stored under it.
  String name();

  /// The types of fact it hears; empty for all.
  Set<String> types();

  /// Every table it fills, with schema: at least one.
  Set<String> tables();

  /// Takes facts in, within the transaction that stores how far it has heard: both happen or
  /// neither. What it throws stops it, alone, before the first fact that it cannot take.
  ///
  /// @param facts at least one and at most [#MOST], of its types, by rising index, each told once
  void hear(List<PlacedFact> facts);

  /// Empties its tables, to hear everything again; within a transaction.
  void forget();
}
