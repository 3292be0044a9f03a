package org.custodes.server.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.custodes.server.facts.Backing;

/// Keeps what waits for signatures.
public interface ApprovalStore {

  /// Rows of one page.
  int MOST_ROWS = 50;

  /// More than this are not counted.
  int MOST_COUNTED = 1000;

  void add(Approval approval);

  Optional<Approval> find(UUID id);

  /// The same, keeping others from changing it until the transaction ends.
  Optional<Approval> lock(UUID id);

  /// The same for many, in their order; those that are not there are left out.
  List<Approval> lock(List<UUID> ids);

  /// Takes a signature and moves on: to [Approval.State#DRAFT] after `enrol`.
  void enrolled(UUID id, Backing backing);

  void prepared(UUID id, Approval.Signed by, Backing backing);

  void done(UUID id, Approval.Signed last, Backing backing, UUID fact);

  /// @param by who ended it; empty when its time was over
  void ended(UUID id, Approval.State state, Optional<UUID> by, Optional<String> reason, Instant at);

  /// Those this person may sign now, oldest first.
  List<Approval> waitingFor(Asking person, int offset);

  /// Most in one answer about an area.
  int MOST_OF_AREA = 500;

  /// The open ones of an area and a room that this person may sign now, opened or prepared, oldest
  /// first; at most [#MOST_OF_AREA].
  ///
  /// @param room with a full stop, for example `books.`
  List<Approval> concerning(Asking person, String room, String area);

  /// How many wait for this person, at most [#MOST_COUNTED].
  int countWaitingFor(Asking person);

  /// Those this person opened or prepared, newest first.
  List<Approval> of(UUID person, int offset);

  /// Open ones whose time is over.
  List<UUID> overdue(Instant now, int most);

  /// @param duties words of the duties this person holds on every area
  /// @param areaDuties `duty@AREA` for those held on one
  /// @param conflicting persons for whom this one may not sign
  record Asking(
      UUID person,
      Set<String> duties,
      Set<String> areaDuties,
      Set<UUID> conflicting,
      Instant now) {}
}
