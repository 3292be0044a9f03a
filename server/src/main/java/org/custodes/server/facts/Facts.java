package org.custodes.server.facts;

/// The record of what happened. It is added to and never changed.
///
/// A fact is in its table once anything else is asked in its transaction, and at the latest with
/// the commit, whichever comes first; until then it has no order of arrival. So whether a table
/// refuses it is told there.
public interface Facts {

  /// Records a fact in the caller's transaction: both happen or neither.
  ///
  /// @throws org.springframework.transaction.IllegalTransactionStateException if there is no
  ///   transaction
  /// @throws IllegalArgumentException if its type is not in the [Catalogue], a field is missing,
  ///   unknown or of another form, or its bytes do not fit a log entry
  Fact record(NewFact fact);

  /// Fixes the bytes of a fact that people are to sign. Nothing is recorded yet.
  ///
  /// @throws IllegalArgumentException as [#record(NewFact)]
  Content close(NewFact fact);

  /// Records what people signed, in the caller's transaction. Whether signatures and codes are good
  /// was decided before, by `identity`.
  ///
  /// @param actor who set it in motion
  /// @param backing what they signed its bytes with
  /// @throws IllegalArgumentException as [#record(NewFact)] If this content is recorded already,
  ///   the transaction ends with a [org.springframework.dao.DuplicateKeyException]
  Fact record(Content content, Actor actor, Backing backing);
}
