package org.custodes.server.rules;

/// Decisions a room can make again under other rules. Each kind of decision is a bean.
///
/// Replaying changes nothing: it reads what was decided and says what would be decided.
public interface Replayable {

  /// The most decisions that are told of one kind.
  int MOST_TOLD = 200;

  /// The message that names the kind of decision, for example `reports.due.replay`.
  String key();

  /// Makes the decisions of some days again.
  ///
  /// @param before the rules as they are
  /// @param after the rules as they would be
  Replay replay(Ruling before, Ruling after, Span period);
}
