package org.custodes.server.facts;

/// The record of what happened. It is added to and never changed.
public interface Facts {

  /// Records a fact in the caller's transaction: both happen or neither.
  ///
  /// @throws org.springframework.transaction.IllegalTransactionStateException if there is no
  ///   transaction
  /// @throws IllegalArgumentException if its type is not in the [Catalogue], a field is missing,
  ///   unknown or of another form, or its bytes do not fit a log entry
  Fact record(NewFact fact);
}
